/// Shortened words that keep their full stop.
enum Abbreviations {
  /// Those that a name or a number follows, so that no sentence ends with them.
  static let leading: Set<String> = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "St", "Gen", "Lt", "Col", "Maj", "Capt", "Cpt", "Cmdr", "Adm", "Sgt", "Brig", "Sen", "Rep",
    "Gov", "Pres", "Rev", "Fr", "Hon", "Amb", "Sec", "Messrs", "Supt", "Insp", "Det", "Coun", "Cllr", "Ald", "Mt", "Drs", "Msgr",
    "Ft", "vs", "v", "cf", "pp", "approx", "ca", "c", "ext", "e.g", "i.e", "viz", "MR", "MRS", "MS", "DR", "GEN", "SEN", "REP", "GOV",
    "PROF", "LT", "COL", "MAJ", "CAPT", "SGT", "ST",
  ]

  /// Those that are shortened words only before a number; `No.` alone is an answer.
  static let counting: Set<String> = ["No", "Nos", "NO", "Art", "Fig", "fig", "Figs", "Vol", "vol", "p", "Ch"]

  /// Those that may end a sentence too.
  static let others: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr",
    "etc", "al", "Ave", "Blvd", "Rd", "Calif", "Fla", "Mass", "Pa", "Va", "Wash", "Ariz", "Conn", "Tenn", "Ill", "Mich", "Minn", "Wis",
    "Ala", "Ark", "Cal", "Colo", "Del", "Ga", "Ind", "Kan", "Ky", "Md", "Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Vt", "Wyo",
    "Dept", "Assn", "Univ", "Esq", "Intl", "Pvt", "Pty", "Cos", "INC", "LTD", "CORP", "PVT", "BROS",
  ]

  static let all = leading.union(others)

  /// Faces, which are one sign.
  static let emoticons: Set<String> = [
    ":)", ":-)", ":(", ":-(", ";)", ";-)", ":D", ":-D", ":P", ":-P", ":/", ":-/", ":o", ":O", "=)", "=(", ":]", ":'(", "<3", "^^", "^_^",
  ]
}
