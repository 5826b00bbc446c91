package pl.krakow.centra.sites.frame;

import java.util.List;

import org.jspecify.annotations.Nullable;

import pl.krakow.centra.sites.look.Drawings;
import pl.krakow.centra.sites.look.Markup;
import pl.krakow.centra.sites.site.Navigation;
import pl.krakow.centra.sites.words.Words;

/** The staff's navigation as HTML: it stands on each of their pages, and drawing it cost as much as the page itself. */
public record Menu(List<List<Navigation.Item>> groups, Words words, Drawings drawings) {

    private static final String REQUESTS = "requests";

    /**
     * The list's items.
     *
     * @param current the key of where the page belongs
     * @param waiting how many requests wait for a decision; null when the page is to ask for it itself
     */
    public String items(@Nullable String current, @Nullable Number waiting) {
        var html = new Markup();
        for (int group = 0; group < groups.size(); group++) {
            var gap = group > 0;
            for (var item : groups.get(group)) {
                html.open("li", (gap ? "nav-gap " : "") + (item.isAtHand() ? "at-hand" : "not-at-hand"));
                link(html, item, item.key().equals(current), waiting);
                html.close("li");
                gap = false;
            }
        }
        return html.toString();
    }

    private void link(Markup html, Navigation.Item item, boolean current, @Nullable Number waiting) {
        html.open("a").with("href", item.path()).with("aria-current", current ? "page" : null);
        html.written(drawings.drawn(item.icon()));
        html.element("span", "nav-long", words.text("work.nav." + item.key()));
        html.open("span", "nav-short")
                .with("aria-hidden", "true")
                .text(words.text("work.nav." + item.key() + ".short"))
                .close("span");
        if (item.key().equals(REQUESTS)) {
            html.written(count(waiting));
        }
        html.close("a");
    }

    /** How many requests wait, asked for anew when bookings change. */
    public String count(@Nullable Number waiting) {
        var html = new Markup();
        html.open("span", waiting == null || waiting.longValue() == 0 ? "count count-none" : "count")
                .with("data-live", "booking")
                .with("hx-get", "/live/waiting")
                .with("hx-swap", "outerHTML")
                .with("hx-trigger", waiting == null ? "load, live" : "live");
        html.open("span").text(waiting == null ? "" : waiting.toString()).close("span");
        html.element("span", "visually-hidden", words.text("staff.waiting")).close("span");
        return html.toString();
    }
}
