package pl.krakow.centra.kit.letter;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

import pl.krakow.centra.kit.wording.Wording;

/**
 * What every letter is printed with.
 *
 * @param recipient whom it goes to
 * @param wording the words in their language
 * @param sender the centre's name in that language; the city's for what is no centre's
 * @param zone in which the letter's times are said
 * @param site the centre's site; the residents' for what is no centre's
 */
public record Letterhead(Recipient recipient, Wording wording, String sender, ZoneId zone, URI site) {

    private static final int LONGEST_TITLE_IN_SUBJECT = 80;

    public Locale language() {
        return wording.language();
    }

    /** A message in the reader's words. */
    public String say(String key) {
        return wording.say(key);
    }

    /** A message in the reader's words. */
    public String say(String key, Map<String, ?> arguments) {
        return wording.say(key, arguments);
    }

    /** From when to when, in the centre's local time. */
    public String when(Instant start, Instant end) {
        return wording.when(start, end, zone);
    }

    /** A moment, in the centre's local time. */
    public String moment(Instant time) {
        return wording.moment(time, zone);
    }

    /** The subject of a letter about one thing on one day, for example {@code Rezerwacja potwierdzona: Próba, wtorek, 1 grudnia 2026}. */
    public String subject(String what, String title, Instant start) {
        return say(
                "letter.subject",
                Map.of(
                        "what",
                        what,
                        "title",
                        shortened(title),
                        "day",
                        wording.day(start.atZone(zone).toLocalDate())));
    }

    /** A title as it fits into a subject. */
    public static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE_IN_SUBJECT
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE_IN_SUBJECT - 1)) + "…";
    }
}
