package pl.krakow.centra.sites.api.wording;

import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** A text in up to three languages; the Polish one is always there. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Wording(
        String pl, @Nullable String en, @Nullable String uk) {

    /** As it was typed: what was left blank isn't there. */
    public static Wording typed(String pl, String en, String uk) {
        return new Wording(pl, en.isBlank() ? null : en, uk.isBlank() ? null : uk);
    }

    /** In that language where there is one. */
    public String in(String language) {
        var other = language.equals("en") ? en : language.equals("uk") ? uk : null;
        return other == null ? pl : other;
    }

    /** The languages it is written in. */
    public List<String> written() {
        var written = new ArrayList<>(List.of("pl"));
        if (en != null) {
            written.add("en");
        }
        if (uk != null) {
            written.add("uk");
        }
        return written;
    }
}
