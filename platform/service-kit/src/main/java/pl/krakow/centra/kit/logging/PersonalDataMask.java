package pl.krakow.centra.kit.logging;

import java.util.regex.Pattern;

import org.springframework.boot.json.JsonWriter.Members;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * The net under the rule that no personal data is logged: e-mail addresses, PESEL and telephone numbers and tokens that
 * slip into a message or an exception's text are masked, and so are the tokens in calendars' addresses.
 */
public final class PersonalDataMask implements StructuredLoggingJsonMembersCustomizer<Object> {
    private static final String POLISH = "+48";
    private static final String TOKEN = "eyJ";
    private static final String CALENDAR = "cal_";
    private static final int PESEL = 11;
    private static final Pattern PERSONAL = Pattern.compile("[\\p{L}0-9._%+-]+@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]+)+"
            + "|\\bcal_[A-Za-z0-9_-]{20,}"
            + "|\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*"
            + "|\\+48[ -]?\\d{3}[ -]?\\d{3}[ -]?\\d{3}\\b"
            + "|(?<![\\w.-])\\d{11}(?![\\w.-])");

    @Override
    public void customize(Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, PersonalDataMask::mask));
    }

    static String mask(String text) {
        return mayBePersonal(text) ? PERSONAL.matcher(text).replaceAll("***") : text;
    }

    /** Nearly every text has none of what the pattern needs, and seeing that is much cheaper than trying the pattern. */
    private static boolean mayBePersonal(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            digits = c >= '0' && c <= '9' ? digits + 1 : 0;
            if (c == '@'
                    || digits == PESEL
                    || c == '+' && text.startsWith(POLISH, i)
                    || c == 'e' && text.startsWith(TOKEN, i)
                    || c == 'c' && text.startsWith(CALENDAR, i)) {
                return true;
            }
        }
        return false;
    }
}
