/// The words by which lines of the page, as against lines of the article, are known; all in lower case with plain quotes.
enum PageWords {
  static let labels: Set<String> = [
    "author", "authors", "written by", "date", "published", "published on", "updated", "last updated", "posted", "posted on", "source",
    "photo", "photos", "image", "images", "tags", "topics", "topic", "category", "categories", "section", "share", "share this", "keywords",
    "read time", "reading time", "editor", "translated by", "translator", "photographer", "filed under", "location", "views", "word count",
  ]

  static let relatedHeadings: Set<String> = [
    "read also", "also read", "read too", "learn too", "learn also", "read more", "read more on this", "read more on this topic",
    "read more about this", "more on this", "more on this story", "more on this topic", "more on the topic", "related", "related news",
    "related stories", "related story", "related articles", "related article", "related posts", "related topics", "related content",
    "related coverage", "related links", "related sources", "related reading", "see also", "see more", "you may also like",
    "you might also like", "you may be interested in", "recommended", "recommended for you", "recommended stories", "recommended reading",
    "more stories", "more news", "more articles", "other news", "top stories", "latest news", "latest stories", "latest", "most read",
    "most popular", "most viewed", "trending", "trending now", "trending stories", "popular", "popular now", "don't miss",
    "further reading", "what to read next", "read next", "up next", "next article", "previous article", "editor's picks",
    "editors' picks", "sources", "external links", "references", "lire aussi", "à lire aussi", "lesen sie auch", "mehr zum thema",
    "auch interessant", "lea también", "te puede interesar", "leggi anche", "читайте також", "читайте также", "по теме", "за темою",
    "ilgili haberler", "czytaj też", "czytaj także", "zobacz też", "leia também", "lees ook",
  ]

  static let relatedPrefixes = [
    "read also:", "also read:", "read more:", "read more about", "read next:", "related:", "see also:", "watch:", "listen:",
    "don't miss:", "recommended:", "also see:", "learn more:", "in pictures:", "in photos:", "explainer:", "live updates:", "also read |",
    "read also |", "lire aussi :", "lesen sie auch:", "читайте також:", "читайте также:", "read |", "watch |",
  ]

  static let wholeLines: Set<String> = [
    "advertisement", "advertisements", "sponsored", "sponsored content", "promoted", "skip to content", "skip to main content", "load more",
    "show more", "continue reading", "register", "log in", "login", "sign in", "sign up", "subscribe", "subscribe now", "follow", "home",
    "menu",
    "search", "share", "print", "copy link", "share this article", "share article", "share this story", "back to top",
    "listen to this article",
    "listen", "accept", "accept all", "reject all", "cookie settings", "privacy policy", "terms of use", "terms of service", "contact us",
    "about us", "view comments", "show comments", "breaking news", "newsletter", "newsletters", "loading", "close", "story continues below",
    "article continues below", "story continues below advertisement", "scroll to continue", "end of article", "ends", "with agency inputs",
    "with inputs from agencies", "save", "save for later", "bookmark", "gift article", "next", "previous",
  ]

  static let invitations = [
    "subscribe to", "subscribe for", "subscribe now", "subscribe and", "sign up to", "sign up for", "sign up here", "sign up now",
    "follow us",
    "follow @", "follow our live", "follow our channel", "follow our page", "follow our telegram", "follow our whatsapp",
    "follow our coverage",
    "join us on", "join our channel", "join our telegram", "join our whatsapp", "join our community", "join our newsletter",
    "join our mailing", "download our", "download the app", "click here", "tap here", "click to", "track latest news",
    "track the latest", "catch the latest", "catch all the", "stay updated", "stay informed", "stay up to date", "stay tuned",
    "get the latest",
    "get our app", "get our newsletter", "get our free", "get breaking news", "get all the latest", "get more news", "for more news",
    "for the latest news", "for the latest updates", "for the latest headlines", "for all the latest", "for more stories",
    "for more updates", "for latest news", "for latest updates", "for more information, visit", "support our journalism", "support us",
    "support independent",
    "become a member", "become a patron", "become a subscriber", "share this", "share on", "share via", "like us on", "leave a comment",
    "leave a reply", "this article was first published", "this article was originally published", "this article originally appeared",
    "this article first appeared", "this story was originally published", "this story was first published",
    "this article has been republished",
    "this story has not been edited", "except for the headline", "(except for the headline", "(this story has not been edited",
    "(with inputs from", "with inputs from", "with input from", "the views expressed", "views expressed", "the opinions expressed",
    "opinions expressed", "we use cookies", "this site uses cookies", "this website uses cookies", "our site uses cookies",
    "by continuing to use",
    "by continuing to browse", "by clicking", "by subscribing you", "by subscribing, you", "by signing up you", "by signing up, you",
    "accept cookies", "accept all cookies", "manage cookies",
    "manage your cookie", "manage your preferences", "manage your privacy", "manage your subscription",
    "please enable javascript", "enable javascript", "please disable", "please follow", "please subscribe", "please consider",
    "have a news tip", "have a tip", "got a tip", "got a story", "send us your", "send us a", "send us an", "contact the author",
    "contact the reporter", "contact the editor",
    "email the author", "view comments", "turn on notifications", "you have reached", "you've reached", "already a subscriber",
    "already have an account", "don't have an account", "create an account", "create a free account", "log in to", "sign in to",
    "your browser", "watch the video", "watch live", "listen to this", "listen to the article", "listen to the podcast",
    "listen to the story", "skip to", "powered by",
    "report a typo", "report an error", "spotted an error", "if you find a mistake", "if you notice an error", "select the text and press",
    "our standards:", "editor's note: this",
  ]

  /// What makes a short line an invitation wherever in it it stands.
  static let inlineInvitations = [
    "follow us on", "follow us at", "subscribe to our", "sign up for our", "sign up to our", "our newsletter", "our telegram channel",
    "our whatsapp channel", "our youtube channel", "all rights reserved", "our use of cookies", "delivered to your inbox",
    "straight to your inbox", "download our app", "this story was produced by", "appeared first on",
  ]

  static let credits = [
    "reporting by", "additional reporting", "with reporting by", "with additional reporting", "editing by", "edited by", "written by",
    "writing by",
    "compiled by", "translated by", "translation by", "photos by", "photo by", "video by", "graphics by", "report by", "story by",
  ]

  static let agencies: Set<String> = [
    "reuters", "afp", "ap", "pti", "ani", "ians", "upi", "dpa", "efe", "ansa", "anadolu", "aa", "tass", "interfax", "ukrinform", "xinhua",
    "agencies", "news agencies", "reuters, afp", "afp, reuters", "bloomberg", "associated press", "agence france-presse",
    "ukrainska pravda",
    "staff", "staff reporter", "staff writer", "web desk", "news desk", "staff and agencies", "wire services",
  ]

  static let captions = [
    "photo:", "photos:", "image:", "images:", "picture:", "pictures:", "file photo", "file image", "file picture", "photo by", "(photo",
    "[photo", "photograph:", "image source",
    "image caption", "image credit", "photo credit", "photo courtesy", "picture credit", "credit:", "caption:", "media caption",
    "video caption", "video:", "infographic:",
    "illustration:", "illustrative image", "screenshot:", "source: afp", "source: reuters", "source: getty",
  ]

  /// How the credit of a picture ends.
  static let creditEndings = [
    "getty images", "/reuters", "/afp", "/ap", "/epa", "epa-efe", "/epa-efe", "shutterstock", "/anadolu", "/bloomberg", "/tass", "/nyt",
    "handout",
  ]

  static let sharing: Set<String> = [
    "facebook", "twitter", "x", "email", "e", "mail", "whatsapp", "linkedin", "print", "share", "telegram", "reddit", "pinterest", "copy",
    "link", "save",
    "messenger", "viber", "instagram", "tiktok", "youtube", "threads", "bluesky", "tweet", "pocket", "flipboard", "tumblr", "rss",
    "sharing", "on", "via",
    "bookmark", "comment", "like", "follow",
  ]
}
