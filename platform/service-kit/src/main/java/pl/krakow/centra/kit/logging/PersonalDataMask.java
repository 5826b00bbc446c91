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
        return PERSONAL.matcher(text).replaceAll("***");
    }
}
