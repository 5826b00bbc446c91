package pl.krakow.centra.events.knowledge.http;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Programs that gather the web, as far as they say so of themselves: what they open nobody reads. */
final class Crawlers {

    private static final Pattern SAY_SO =
            Pattern.compile("bot|crawl|spider|slurp|archiver|preview|monitor", Pattern.CASE_INSENSITIVE);

    private Crawlers() {}

    /** @param program what the caller says it is; null when it says nothing */
    static boolean isOne(@Nullable String program) {
        return program != null && SAY_SO.matcher(program).find();
    }
}
