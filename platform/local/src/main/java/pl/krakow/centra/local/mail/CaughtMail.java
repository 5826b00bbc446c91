package pl.krakow.centra.local.mail;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One caught mail.
 *
 * @param id its name in the mailbox, later mails sort behind earlier ones
 * @param recipients the addresses it was sent to, copies included
 * @param text the plain text part, or what remains of the HTML part
 * @param html the HTML part as it was sent
 */
public record CaughtMail(
        String id,
        Instant received,
        String sender,
        List<String> recipients,
        String subject,
        String text,
        @Nullable String html) {

    public CaughtMail {
        recipients = List.copyOf(recipients);
    }
}
