package pl.krakow.centra.sites.words;

import java.util.Locale;

/** Which form a counted noun takes (CLDR cardinal rules for whole numbers). English only has ONE and MANY. */
enum Plural {
    /** 1 osoba. */
    ONE,
    /** 2 osoby. */
    FEW,
    /** 5 osób. */
    MANY;

    static Plural of(long number, Locale language) {
        var n = Math.abs(number);
        return switch (language.getLanguage()) {
            case "pl" -> n == 1 ? ONE : isFew(n) ? FEW : MANY;
            case "uk" -> n % 10 == 1 && n % 100 != 11 ? ONE : isFew(n) ? FEW : MANY;
            default -> n == 1 ? ONE : MANY;
        };
    }

    private static boolean isFew(long n) {
        return n % 10 >= 2 && n % 10 <= 4 && !(n % 100 >= 12 && n % 100 <= 14);
    }
}
