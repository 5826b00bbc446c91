package pl.krakow.centra.gateway.refusal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.HtmlUtils;

import pl.krakow.centra.gateway.request.RequestTrace;
import pl.krakow.centra.kit.problem.ProblemCode;
import pl.krakow.centra.kit.problem.ProblemTexts;

/** A refusal as a page: one file without anything to load, readable by a screen reader and in the dark. */
@Component
@RequiredArgsConstructor
class RefusalPage {
    static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private static final String STYLE = """
            :root{color-scheme:light dark;--paper:#fff;--canvas:#f6f4ef;--ink:#14202e;--ink2:#3a4b5e;--line:#dedacf;--accent:#0b4f94}
            @media(prefers-color-scheme:dark){:root{--paper:#18222d;--canvas:#0f171f;--ink:#edf1f5;--ink2:#c3ceda;--line:#2c3947;--accent:#8cc0f2}}
            body{margin:0;background:var(--canvas);color:var(--ink);font:1.0625rem/1.6 "Source Sans 3",system-ui,sans-serif}
            main{box-sizing:border-box;max-width:40rem;margin:8vh auto;padding:2rem;background:var(--paper);border:1px solid var(--line);border-top:3px solid var(--accent);border-radius:.625rem}
            h1{font-size:1.6rem;line-height:1.2;margin:0 0 1rem;text-wrap:balance}h2{font-size:1.1rem;margin:1.5rem 0 .25rem}
            p,ul{margin:0 0 1rem}a{color:var(--accent)}a:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
            .other{border-top:1px solid var(--line);padding-top:1rem;color:var(--ink2)}.id{font-size:.875rem;color:var(--ink2)}
            .again{display:inline-block;min-height:2.75rem;line-height:2.75rem;padding:0 1.25rem;background:var(--accent);color:var(--paper);border-radius:.375rem;text-decoration:none}
            """;

    static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'sha256-%s'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
                    .formatted(sha256(STYLE));

    private final ProblemTexts texts;
    private final WhatWorks whatWorks;

    byte[] render(ServerWebExchange exchange, Refusal refusal, Locale language) {
        var problem = refusal.problem();
        var title = HtmlUtils.htmlEscape(texts.title(problem, language, refusal.arguments(language)), "UTF-8");
        var detail = HtmlUtils.htmlEscape(texts.detail(problem, language, refusal.arguments(language)), "UTF-8");
        var others = Texts.LANGUAGES.stream()
                .filter(other -> !other.equals(language))
                .map(other -> "<p lang=\"%s\"><strong>%s.</strong> %s</p>"
                        .formatted(
                                other.getLanguage(),
                                HtmlUtils.htmlEscape(texts.title(problem, other, refusal.arguments(other)), "UTF-8"),
                                HtmlUtils.htmlEscape(texts.detail(problem, other, refusal.arguments(other)), "UTF-8")))
                .collect(Collectors.joining("\n"));
        var again = problem.status().is5xxServerError() || problem == GatewayProblem.TOO_MANY_REQUESTS
                ? "<p><a class=\"again\" href=\"\">%s</a></p>".formatted(escaped(language, "page.again"))
                : "<p><a class=\"again\" href=\"/\">%s</a></p>".formatted(escaped(language, "page.home"));
        return """
                <!doctype html>
                <html lang="%s">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="robots" content="noindex">
                <title>%s – Centra</title>
                <style>%s</style>
                </head>
                <body>
                <main>
                <h1>%s</h1>
                <p>%s</p>
                %s
                %s
                <div class="other">
                %s
                </div>
                <p class="id">%s <code>%s</code> · <code>%s</code></p>
                </main>
                </body>
                </html>
                """.formatted(
                        language.getLanguage(),
                        title,
                        STYLE,
                        title,
                        detail,
                        again,
                        whatWorks(exchange, problem, language),
                        others,
                        escaped(language, "page.request"),
                        RequestTrace.of(exchange).requestId(),
                        problem.code())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String whatWorks(ServerWebExchange exchange, ProblemCode problem, Locale language) {
        if (!problem.status().is5xxServerError()) {
            return "";
        }
        var sites = whatWorks.otherSites(exchange, language);
        return "<h2>%s</h2>\n<ul>\n<li>%s</li>\n%s</ul>"
                .formatted(
                        escaped(language, "page.works"),
                        escaped(language, "page.works.kept"),
                        sites.stream().map(RefusalPage::item).collect(Collectors.joining()));
    }

    private static String item(WhatWorks.Site site) {
        return "<li><a href=\"%s\">%s</a></li>\n"
                .formatted(HtmlUtils.htmlEscape(site.address()), HtmlUtils.htmlEscape(site.name()));
    }

    private static String escaped(Locale language, String key) {
        return HtmlUtils.htmlEscape(Texts.text(language, key), "UTF-8");
    }

    private static String sha256(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
