package pl.krakow.centra.acceptance;

import java.util.regex.Pattern;

import pl.krakow.centra.local.launcher.SiteVisitor.Page;

/**
 * What somebody reads on a page, without its clocks and its number: two looks at the same page are equal.
 *
 * @param authority whose page it is after all redirects
 * @param text of the page's main part
 * @param leadsOn whether there is a link or a button in it
 */
record Shown(String authority, int status, String heading, String text, boolean leadsOn) {

    /** How pages say that a part of them is missing, or that something wasn't taken. */
    private static final Pattern SAYS_SO = Pattern.compile(
            "nie widać teraz|chwilowo nie|nie odpowiedziała|nie wiadomo teraz", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIN = Pattern.compile("(?s)<main[^>]*>(.*)</main>");
    private static final Pattern HEADING = Pattern.compile("(?s)<h1[^>]*>(.*?)</h1>");
    private static final Pattern NOT_READ = Pattern.compile("(?s)<(script|style|template)\\b.*?</\\1>|<!--.*?-->");
    private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
    /**
     * What moves by itself: times of day, as what is past ends now, when a source was heard of last and for how long it is used
     * to be silent, and the looks into the knowledge base and at somebody's entry, as each look of a test is one more.
     */
    private static final Pattern CLOCK = Pattern.compile(
            "(?:\\d+ \\S+ temu|przed chwilą) \\d+ \\d+ (?:–|mniej niż minuta|\\d+ \\p{L}+(?: \\d+ \\p{L}+)?)"
                    + "|Ostatnie wejścia: \\d+(?: [^·]+ · [^·]+ · (?:dane|rezerwacja|cykl|prośba|lista \\p{L}+))*"
                    + "|\\d+ (?:s|sek\\S*|min\\S*) temu|przed chwilą|zapytania: \\w+"
                    + "|\\b\\d{1,2}:\\d\\d\\b"
                    + "|Baza wiedzy: (?:odczyty|pobrania|wyszukiwania)(?: [\\d ]+){3,}(?: \\S+)?");

    static Shown of(Page page) {
        var found = MAIN.matcher(page.html());
        var main = found.find() ? found.group(1) : "";
        var heading = HEADING.matcher(page.html());
        return new Shown(
                page.address().getRawAuthority(),
                page.status(),
                heading.find() ? words(heading.group(1)) : "",
                CLOCK.matcher(words(main)).replaceAll("…"),
                main.contains(" href=\"") || main.contains("<button"));
    }

    private static String words(String html) {
        return TAG.matcher(NOT_READ.matcher(html).replaceAll(" "))
                .replaceAll(" ")
                .replace("&nbsp;", " ")
                .replace("\u00a0", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Whether it says of more than before that it is missing. */
    boolean saysSoUnlike(Shown before) {
        return complaints() > before.complaints();
    }

    /** Whether a part of it is missing, or may be. */
    boolean complains() {
        return complaints() > 0;
    }

    private long complaints() {
        return SAYS_SO.matcher(text).results().count();
    }
}
