// Cuts a text into terms, so that spellings of the same word become the same term, as readers type what editors wrote:
// without capitals, accents, vowel signs, apostrophes, doubled letters and articles. The same as the class Letters, step by step.
const letters = (() => {
  const silent = /[\p{M}\p{Cf}'`’‘ʼ′ـء]/gu;
  const other = /[^\p{L}\p{N}]+/u;
  const same = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i", ґ: "г", ٱ: "ا", ى: "ي", ی: "ي", ة: "ه", ک: "ك" };
  const written = new RegExp("[" + Object.keys(same).join("") + "]", "gu");

  // The digits of Arabic and Persian as those of the index.
  const digits = (text) => text.replace(/[٠-٩۰-۹]/gu, (digit) => digit.codePointAt(0) & 15);

  const terms = (text) =>
    digits(text.normalize("NFKD").replace(silent, ""))
      .split(other)
      .filter((term) => term)
      .map((term) =>
        [...term]
          .map((letter) => letter.toLowerCase())
          .join("")
          .replace(written, (letter) => same[letter])
          .replace(/([aou])e/g, "$1")
          .replace(/^(?:[وبكف]?ال|لل)(?=..)/u, "")
          .replace(/(\p{L})\1+/gu, "$1")
          .replace(/^0+(?=[0-9]+$)/, ""),
      );

  return { digits, terms };
})();
