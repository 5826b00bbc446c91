package pl.krakow.centra.kit.letter;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address mail can be sent to. Stricter than RFC 5322: no quoted names, no comments, ASCII only, one address. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_{|}~-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");

    public EmailAddress {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not an e-mail address");
        }
    }

    public static Optional<EmailAddress> parse(String text) {
        var trimmed = text.strip();
        return isOne(trimmed) ? Optional.of(new EmailAddress(trimmed)) : Optional.empty();
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    /** Never the address itself: it ends up in logs. */
    @Override
    public String toString() {
        return "***";
    }
}
