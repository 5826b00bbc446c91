package pl.krakow.centra.kit.letter.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.UnsupportedEncodingException;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import lombok.RequiredArgsConstructor;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import pl.krakow.centra.kit.letter.LetterSettings;
import pl.krakow.centra.kit.letter.Post;

/**
 * Mails over SMTP: plain text, the same as HTML, and the calendar both as a part that mail programs act on (RFC 6047) and as a
 * file for those that don't. Marked as written by a machine (RFC 3834), so that nobody's absence notice answers it.
 *
 * <p>What is said about a failure names the server's answer, never an address.
 */
@RequiredArgsConstructor
public final class SmtpPost implements Post {

    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl sender;
    private final LetterSettings settings;

    @Override
    public Outcome send(Mail mail) {
        try {
            sender.send(message(mail));
            return new Outcome.Taken();
        } catch (MailAuthenticationException e) {
            return new Outcome.Away("the mail server refuses our password");
        } catch (MailSendException e) {
            return outcome(e);
        } catch (MailException e) {
            return new Outcome.NotNow(e.getClass().getSimpleName());
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Outcome.Never(
                    "it can't be written as a mail: " + e.getClass().getSimpleName());
        }
    }

    private static Outcome outcome(MailSendException e) {
        var failures = e.getMessageExceptions();
        int code = 0;
        for (Exception failure = failures.length == 0 ? null : failures[0]; failure != null; failure = next(failure)) {
            switch (failure) {
                case SMTPAddressFailedException refused -> {
                    return answered(refused.getReturnCode(), "to the recipient");
                }
                case SMTPSenderFailedException refused -> {
                    // Our own address is refused to everybody: somebody has to mend the settings, the letters wait.
                    return new Outcome.NotNow("the mail server says " + refused.getReturnCode() + " to the sender");
                }
                case SMTPSendFailedException refused -> code = refused.getReturnCode();
                default -> {}
            }
        }
        return code == 0 ? new Outcome.Away("the mail server can't be reached") : answered(code, "to the mail");
    }

    private static Outcome answered(int code, String what) {
        var why = "the mail server says " + code + " " + what;
        return code >= PERMANENT ? new Outcome.Never(why) : new Outcome.NotNow(why);
    }

    private static @Nullable Exception next(Exception failure) {
        return failure instanceof MessagingException chained ? chained.getNextException() : null;
    }

    private MimeMessage message(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var message = new NamedMessage(sender.getSession(), messageId(mail.letter()));
        message.setFrom(new InternetAddress(settings.from(), mail.senderName(), UTF_8.name()));
        message.setRecipient(
                Message.RecipientType.TO, new InternetAddress(mail.to().value()));
        message.setSubject(mail.subject(), UTF_8.name());
        message.setSentDate(Date.from(mail.written()));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        var thread = mail.thread();
        if (thread != null) {
            message.setHeader("References", messageId(thread));
        }
        message.setContent(content(mail));
        message.saveChanges();
        return message;
    }

    private static MimeMultipart content(Mail mail) throws MessagingException {
        var ways = new MimeMultipart("alternative", text(mail.text(), "plain"), text(mail.html(), "html"));
        var calendar = mail.calendar();
        if (calendar != null) {
            var method = calendar.method().toUpperCase(Locale.ROOT);
            ways.addBodyPart(part(calendar.calendar(), "text/calendar; charset=UTF-8; method=" + method));
        } else if (mail.files().isEmpty()) {
            return ways;
        }
        var body = new MimeBodyPart();
        body.setContent(ways);
        var all = new MimeMultipart("mixed", body);
        if (calendar != null) {
            all.addBodyPart(file("centra.ics", "application/ics", calendar.calendar()));
        }
        for (var file : mail.files()) {
            var part = file(file.name(), file.type(), file.content());
            part.setDescription(file.description(), UTF_8.name());
            all.addBodyPart(part);
        }
        return all;
    }

    private static MimeBodyPart file(String name, String type, byte[] content) throws MessagingException {
        var file = part(content, "%s; name=\"%s\"".formatted(type, name));
        file.setFileName(name);
        file.setDisposition(MimeBodyPart.ATTACHMENT);
        return file;
    }

    private static MimeBodyPart text(String text, String kind) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, UTF_8.name(), kind);
        return part;
    }

    private static MimeBodyPart part(byte[] content, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }

    private String messageId(UUID id) {
        return "<" + id + settings.from().substring(settings.from().indexOf('@')) + ">";
    }

    /** Keeps the name it was given; the library would make a new one for every attempt. */
    private static final class NamedMessage extends MimeMessage {

        private final String name;

        NamedMessage(Session session, String name) {
            super(session);
            this.name = name;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", name);
        }
    }
}
