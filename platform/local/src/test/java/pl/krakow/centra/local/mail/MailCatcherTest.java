package pl.krakow.centra.local.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Properties;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailCatcherTest {

    @TempDir
    Path home;

    private MailCatcher catcher;

    @BeforeEach
    void start() {
        catcher = MailCatcher.start(home, 0, 0);
    }

    @AfterEach
    void stop() {
        catcher.close();
    }

    @Test
    void keepsWhatWasSentThroughARestart() throws Exception {
        send("Sala 1w040 czeka na Państwa – środa, 10:00", "Zażółć gęślą jaźń", null);

        catcher.close();
        start();

        assertThat(catcher.mails()).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Sala 1w040 czeka na Państwa – środa, 10:00");
            assertThat(mail.text().strip()).isEqualTo("Zażółć gęślą jaźń");
            assertThat(mail.recipients()).containsExactly("chor@example.org");
            assertThat(mail.sender()).contains("Centrum Reymonta");
        });
    }

    @Test
    void showsTheNewestFirstAndEachOnItsPage() throws Exception {
        send("pierwsza", "a", null);
        send("druga", "b", null);

        var list = page("/").body();

        assertThat(list.indexOf("druga")).isBetween(0, list.indexOf("pierwsza"));
        var newest = catcher.mails().getFirst();
        assertThat(page("/mails/" + newest.id()).body()).contains("chor@example.org", "<pre>b");
        assertThat(page("/mails/" + newest.id() + ".eml").body()).contains("Subject: druga");
    }

    @Test
    void letsAMailsOwnHtmlDoNothing() throws Exception {
        send("<script>alert(1)</script>", "tekst", "<p onclick=\"x()\">witaj</p>");

        var answer = page("/mails/" + catcher.mails().getFirst().id());

        assertThat(answer.body())
                .doesNotContain("<script>")
                .contains("<iframe sandbox")
                .contains("&lt;p onclick=&quot;x()&quot;&gt;");
        assertThat(answer.headers().firstValue("content-security-policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("default-src 'none'"));
    }

    @Test
    void answersNothingOutsideTheMailbox() throws Exception {
        assertThat(page("/mails/../../secrets.eml").statusCode()).isEqualTo(404);
        assertThat(page("/mails/1.eml").statusCode()).isEqualTo(404);
        assertThat(page("/anything").statusCode()).isEqualTo(404);
    }

    @Test
    void forgetsTheOldest() throws Exception {
        var mailbox = new Mailbox(home.resolve("full"), Clock.systemUTC());
        for (int i = 0; i <= Mailbox.KEPT; i++) {
            mailbox.keep("a@example.org", ("Subject: " + i + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        }

        assertThat(mailbox.all()).hasSize(Mailbox.KEPT);
        assertThat(mailbox.all().getFirst().subject()).isEqualTo(String.valueOf(Mailbox.KEPT));
        assertThat(mailbox.all().getLast().subject()).isEqualTo("1");
    }

    private void send(String subject, String text, @Nullable String html) throws Exception {
        var properties = new Properties();
        properties.put("mail.smtp.host", "127.0.0.1");
        properties.put("mail.smtp.port", String.valueOf(catcher.smtpPort()));
        var mail = new MimeMessage(Session.getInstance(properties));
        mail.setFrom(new InternetAddress("reymonta@centra.example", "Centrum Reymonta", "UTF-8"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("chor@example.org"));
        mail.setSubject(subject, "UTF-8");
        if (html == null) {
            mail.setText(text, "UTF-8");
        } else {
            var plain = new MimeBodyPart();
            plain.setText(text, "UTF-8");
            var rich = new MimeBodyPart();
            rich.setText(html, "UTF-8", "html");
            mail.setContent(new MimeMultipart("alternative", plain, rich));
        }
        Transport.send(mail);
    }

    private HttpResponse<String> page(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + catcher.pagePort() + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
