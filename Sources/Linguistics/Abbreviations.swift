/// Shortened words that keep their full stop.
enum Abbreviations {
  /// Those that a name or a number follows, so that no sentence ends with them.
  static let leading: Set<String> = [
    "Mr", "Mrs", "Ms", "Mx", "Dr", "Prof", "St", "Gen", "Lt", "Col", "Maj", "Capt", "Cpt", "Cmdr", "Adm", "Sgt", "Brig", "Sen", "Rep",
    "Gov", "Pres", "Rev", "Fr", "Hon", "Amb", "Sec", "No", "Nos", "Art", "Messrs", "Supt", "Insp", "Det", "Coun", "Cllr", "Ald", "Mt",
    "Ft", "vs", "cf", "pp", "approx", "ca",
  ]

  /// Those that may end a sentence too.
  static let others: Set<String> = [
    "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec", "Inc", "Ltd", "Co", "Corp", "Bros", "Jr", "Sr",
    "etc", "al", "Ave", "Blvd", "Rd", "Calif", "Fla", "Mass", "Pa", "Va", "Wash", "Ariz", "Conn", "Tenn", "Ill", "Mich", "Minn", "Wis",
  ]

  static let all = leading.union(others)
}
