package pl.krakow.centra.local.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpServer;
import org.subethamail.smtp.server.SMTPServer;

/**
 * A running catcher: an SMTP server that accepts everything and a page that shows it, both on the loopback address. A
 * mail is on disk before the sender is told that it was taken.
 */
public final class MailCatcher implements AutoCloseable {

    private static final int LARGEST_MAIL = 20 * 1024 * 1024;

    private final Mailbox mailbox;
    private final SMTPServer smtp;
    private final HttpServer http;
    private final ExecutorService threads;

    private MailCatcher(Mailbox mailbox, SMTPServer smtp, HttpServer http, ExecutorService threads) {
        this.mailbox = mailbox;
        this.smtp = smtp;
        this.http = http;
        this.threads = threads;
    }

    /**
     * Starts a catcher that keeps its mails in the directory.
     *
     * @param smtpPort 0 takes any free port
     * @param pagePort 0 takes any free port
     */
    public static MailCatcher start(Path directory, int smtpPort, int pagePort) {
        var mailbox = new Mailbox(directory, Clock.systemUTC());
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        try {
            var smtp = new SMTPServer.Builder()
                    .bindAddress(InetAddress.getLoopbackAddress())
                    .port(smtpPort)
                    .hostName("localhost")
                    .softwareName("Centra mail catcher")
                    .maxMessageSize(LARGEST_MAIL)
                    .executorService(threads)
                    .messageHandler((context, from, to, data) -> {
                        try {
                            mailbox.keep(to, data);
                        } catch (IOException e) {
                            throw new UncheckedIOException("A mail could not be kept", e);
                        }
                    })
                    .build();
            smtp.start();
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), pagePort), 0);
            http.setExecutor(threads);
            http.createContext("/", new MailPages(mailbox));
            http.start();
            return new MailCatcher(mailbox, smtp, http, threads);
        } catch (IOException e) {
            threads.close();
            throw new UncheckedIOException("The mail page did not start on port " + pagePort, e);
        }
    }

    /** What was caught, newest first. */
    public List<CaughtMail> mails() {
        return mailbox.all();
    }

    public int smtpPort() {
        return smtp.getPortAllocated();
    }

    public int pagePort() {
        return http.getAddress().getPort();
    }

    @Override
    public void close() {
        smtp.stop();
        http.stop(0);
        threads.close();
    }
}
