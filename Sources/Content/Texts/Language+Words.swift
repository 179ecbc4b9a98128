// SPDX-License-Identifier: Apache-2.0
import Markdown

/// The few words that the program itself puts into a text, in the language of the text.
extension Language {
  var textWords: HTMLWords {
    var words = ownWords
    words.emphasisLanguage = "nl"
    return words
  }

  private var ownWords: HTMLWords {
    switch self {
    case .english: HTMLWords(note: "Note", notes: "Notes", back: "Back to the text", occurrence: "place", table: "Table")
    case .turkish: HTMLWords(note: "Dipnot", notes: "Dipnotlar", back: "Metne geri dön", occurrence: "yer", table: "Tablo")
    case .arabic: HTMLWords(note: "حاشية", notes: "الحواشي", back: "العودة إلى النص", occurrence: "الموضع", table: "جدول")
    case .ukrainian: HTMLWords(note: "Примітка", notes: "Примітки", back: "Назад до тексту", occurrence: "місце", table: "Таблиця")
    case .polish: HTMLWords(note: "Przypis", notes: "Przypisy", back: "Wróć do tekstu", occurrence: "miejsce", table: "Tabela")
    }
  }

  /// The title of a block `let-op`.
  var attention: String {
    switch self {
    case .english: "Please note"
    case .turkish: "Dikkat"
    case .arabic: "انتبه"
    case .ukrainian: "Зверніть увагу"
    case .polish: "Uwaga"
    }
  }

  /// The title of a block `voorbeeld`.
  var example: String {
    switch self {
    case .english: "Example"
    case .turkish: "Örnek"
    case .arabic: "مثال"
    case .ukrainian: "Приклад"
    case .polish: "Przykład"
    }
  }
}
