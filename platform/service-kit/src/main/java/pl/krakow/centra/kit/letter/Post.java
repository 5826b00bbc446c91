package pl.krakow.centra.kit.letter;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Hands a mail to a mail server. */
public interface Post {

    /**
     * @param letter names the mail, always the same for the same letter, so that a second copy can be known as one
     * @param thread what the mail belongs to, so that mails about one thing are shown together; none otherwise
     */
    record Mail(
            UUID letter,
            @Nullable UUID thread,
            EmailAddress to,
            String senderName,
            String language,
            Instant written,
            String subject,
            String text,
            String html,
            @Nullable Attachment calendar,
            List<File> files) {

        public Mail {
            files = List.copyOf(files);
        }
    }

    /**
     * A file that goes with a mail.
     *
     * @param description what it shows, for who can't see it
     */
    record File(String name, String type, String description, byte[] content) {}

    /** @param method of the calendar, as RFC 5546 names it */
    record Attachment(String method, byte[] calendar) {}

    /** How it went. */
    sealed interface Outcome {

        /** The server has taken it and answers for it now. */
        record Taken() implements Outcome {}

        /** The server can't be reached or takes nothing now; other mails would fare no better. */
        record Away(String why) implements Outcome {}

        /** Not this mail now. */
        record NotNow(String why) implements Outcome {}

        /** Not this mail, ever. */
        record Never(String why) implements Outcome {}
    }

    /** Returns when the server has answered, or could not be asked. */
    Outcome send(Mail mail);
}
