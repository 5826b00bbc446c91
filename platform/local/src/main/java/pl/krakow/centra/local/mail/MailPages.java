package pl.krakow.centra.local.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import lombok.RequiredArgsConstructor;

/**
 * The page to read the mails on: {@code /} lists them, {@code /mails/ID} shows one, {@code /mails/ID.eml} is the mail as
 * it came. HTML of a mail is shown in a frame that may do nothing. Answers only where it is asked for by a local name, so
 * that no foreign page can read the mails through the browser.
 */
@RequiredArgsConstructor
final class MailPages implements HttpHandler {

    private static final Pattern LOCAL = Pattern.compile("(?:.+\\.)?localhost(?::\\d+)?|127\\.0\\.0\\.1(?::\\d+)?");
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEE d MMM, H:mm:ss", Locale.of("pl")).withZone(ZoneId.of("Europe/Warsaw"));
    private static final String STYLE = """
            :root{color-scheme:light dark;--paper:#fff;--canvas:#f6f4ef;--ink:#14202e;--ink-2:#3a4b5e;--line:#dedacf;--accent:#0b4f94}
            @media(prefers-color-scheme:dark){:root{--paper:#18222d;--canvas:#0f171f;--ink:#edf1f5;--ink-2:#c3ceda;--line:#2c3947;--accent:#8cc0f2}}
            body{margin:0;background:var(--canvas);color:var(--ink);border-top:3px solid var(--accent);font:.9375rem/1.375rem "Source Sans 3","Segoe UI",system-ui,sans-serif}
            main{width:min(56rem,100% - 2rem);margin:24px auto 48px}
            h1{font-size:1.5rem;line-height:1.875rem;margin:0 0 16px}
            a{color:var(--accent)} a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
            ol{list-style:none;margin:0;padding:0;background:var(--paper);border:1px solid var(--line);border-radius:10px}
            li{padding:12px 16px;border-top:1px solid var(--line)} li:first-child{border-top:0}
            .who,.when{color:var(--ink-2);font-size:.8125rem} .when{float:right}
            article{background:var(--paper);border:1px solid var(--line);border-radius:10px;padding:24px}
            dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:0 0 16px} dt{color:var(--ink-2)} dd{margin:0}
            pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;margin:16px 0}
            iframe{width:100%;height:32rem;border:1px solid var(--line);background:#fff}
            """;

    private final Mailbox mailbox;

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var host = exchange.getRequestHeaders().getFirst("Host");
            if (host == null || !LOCAL.matcher(host).matches()) {
                send(exchange, 421, "text/plain", "Ask for this page as localhost.");
                return;
            }
            if (!exchange.getRequestMethod().equals("GET")) {
                exchange.getResponseHeaders().set("Allow", "GET");
                send(exchange, 405, "text/plain", "Only GET.");
                return;
            }
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/")) {
                send(exchange, 200, "text/html", list(mailbox.all()));
            } else if (path.startsWith("/mails/") && path.endsWith(".eml")) {
                var raw = mailbox.raw(path.substring("/mails/".length(), path.length() - ".eml".length()));
                if (raw.isPresent()) {
                    send(exchange, 200, "message/rfc822", new String(raw.get(), StandardCharsets.ISO_8859_1));
                } else {
                    missing(exchange);
                }
            } else if (path.startsWith("/mails/")) {
                var mail = mailbox.find(path.substring("/mails/".length()));
                if (mail.isPresent()) {
                    send(exchange, 200, "text/html", one(mail.get()));
                } else {
                    missing(exchange);
                }
            } else {
                missing(exchange);
            }
        }
    }

    private static void missing(HttpExchange exchange) throws IOException {
        send(
                exchange,
                404,
                "text/html",
                page("Nie ma takiej wiadomości", "<p><a href=\"/\">Wszystkie wiadomości</a></p>"));
    }

    private static String list(List<CaughtMail> mails) {
        if (mails.isEmpty()) {
            return page(
                    "Wiadomości",
                    "<p>Tu pojawi się każdy e-mail, który wyśle system. Nic nie trafia do prawdziwych skrzynek.</p>");
        }
        var items = new StringBuilder();
        for (var mail : mails) {
            items.append(
                    "<li><span class=\"when\">%s</span><a href=\"/mails/%s\">%s</a><br><span class=\"who\">%s</span></li>\n"
                            .formatted(
                                    WHEN.format(mail.received()),
                                    mail.id(),
                                    escaped(mail.subject().isBlank() ? "(bez tematu)" : mail.subject()),
                                    escaped(String.join(", ", mail.recipients()))));
        }
        return page("Wiadomości: " + mails.size(), "<ol>\n" + items + "</ol>");
    }

    private static String one(CaughtMail mail) {
        var html = mail.html() == null
                ? ""
                : "<iframe sandbox title=\"Wersja HTML\" srcdoc=\"%s\"></iframe>".formatted(escaped(mail.html()));
        return page(mail.subject().isBlank() ? "(bez tematu)" : mail.subject(), """
                <article>
                <dl><dt>Od</dt><dd>%s</dd><dt>Do</dt><dd>%s</dd><dt>Kiedy</dt><dd>%s</dd></dl>
                <pre>%s</pre>
                %s
                </article>
                <p><a href="/">Wszystkie wiadomości</a> · <a href="/mails/%s.eml">Plik wiadomości</a></p>
                """.formatted(
                        escaped(mail.sender()),
                        escaped(String.join(", ", mail.recipients())),
                        WHEN.format(mail.received()),
                        escaped(mail.text()),
                        html,
                        mail.id()));
    }

    private static String page(String title, String body) {
        return """
                <!DOCTYPE html>
                <html lang="pl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s – Centra, poczta</title><link rel="icon" href="data:,"><style>%s</style></head>
                <body><main><h1>%s</h1>
                %s
                </main></body></html>
                """.formatted(escaped(title), STYLE, escaped(title), body);
    }

    private static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        boolean mail = type.equals("message/rfc822");
        var bytes = body.getBytes(mail ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", mail ? type : type + "; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; frame-ancestors 'none'");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
