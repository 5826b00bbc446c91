package pl.krakow.centra.sites.figures;

import java.util.List;
import java.util.Objects;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.reports.Course;
import pl.krakow.centra.sites.api.reports.Figures;
import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.api.reports.Indicators;
import pl.krakow.centra.sites.frame.Found;
import pl.krakow.centra.sites.gateway.Together;

/** Every figure of a period beside earlier ones, and each of them opened: its definition, its parts, what it is made of. */
@Component
@RequiredArgsConstructor
public class FigurePages {

    private static final int MOST_AT_ONCE = 50;
    private static final int LISTED = 50;

    private final FiguresApi figures;
    private final Together together;
    private final Amounts amounts;
    private final Parts parts;

    /** What every page with figures shows. */
    public void prepare(Visit visit, Model model) {
        model.addAttribute("period", visit.period());
        model.addAttribute("chosen", visit.chosen());
        model.addAttribute("at", visit.places());
        model.addAttribute("writes", visit.writes());
        model.addAttribute("paths", visit.paths());
        model.addAttribute("amounts", amounts);
        model.addAttribute("parts", parts);
    }

    /** All figures, as many in one question as the API takes; those that were told. */
    public List<Figures.OfIndicator> all(Visit visit, Model model) {
        var period = visit.period();
        var catalogue = figures.indicators(visit.caller());
        var indicators = catalogue.orNull();
        model.addAttribute("catalogue", catalogue);
        if (indicators == null) {
            return List.of();
        }
        var ids = indicators.indicators().stream().map(Indicators.Indicator::id).toList();
        var asked = together.each(
                slices(ids),
                slice ->
                        figures.figures(visit.caller(), slice, null, true, period.from(), period.to(), visit.chosen()));
        var told = asked.stream()
                .map(answer -> answer.orNull())
                .filter(Objects::nonNull)
                .flatMap(given -> given.figures().stream())
                .toList();
        model.addAttribute("figures", told);
        model.addAttribute(
                "failed",
                asked.stream().filter(answer -> !answer.isGiven()).findFirst().orElse(null));
        return told;
    }

    /** How the six went by month; null when nobody knows, or there are no two months that are whole and over. */
    public @Nullable Course course(Visit visit) {
        var months = visit.period().wholeMonths(visit.frame().today());
        return months.size() < 2
                ? null
                : figures.course(
                                visit.caller(),
                                Figure.SIX,
                                "MONTH",
                                months.getFirst().from(),
                                months.getLast().to(),
                                visit.chosen())
                        .orNull();
    }

    private static List<List<String>> slices(List<String> ids) {
        return ids.size() <= MOST_AT_ONCE
                ? List.of(ids)
                : List.of(
                        ids.subList(0, MOST_AT_ONCE),
                        ids.subList(MOST_AT_ONCE, Math.min(ids.size(), 2 * MOST_AT_ONCE)));
    }

    /** One figure: what it means, by what it can be divided, and the list that adds up to it. */
    public void one(Visit visit, String indicator, MultiValueMap<String, String> query, Model model) {
        var caller = visit.caller();
        var period = visit.period();
        var dimension = given(query, "by");
        var part = dimension == null ? null : given(query, "value");
        var member = given(query, "member");
        var cursor = given(query, "cursor");
        var catalogue = together.begin(() -> figures.indicators(caller));
        var asked = together.begin(() -> figures.figures(
                caller, List.of(indicator), dimension, true, period.from(), period.to(), visit.chosen()));
        var behind = together.begin(() -> figures.facts(
                caller,
                indicator,
                part == null ? null : dimension,
                part,
                member,
                period.from(),
                period.to(),
                visit.chosen(),
                LISTED,
                cursor));
        var known = catalogue.join().orNull();
        var definition = known == null ? null : known.find(indicator);
        if (known != null && (definition == null || !isPart(dimension, definition))) {
            throw Found.none();
        }
        model.addAttribute("indicator", indicator);
        model.addAttribute("definition", definition);
        model.addAttribute("catalogue", known);
        model.addAttribute("by", dimension);
        model.addAttribute("value", part);
        model.addAttribute("member", member);
        model.addAttribute("cursor", cursor);
        model.addAttribute("figures", asked.join());
        model.addAttribute("behind", behind.join());
    }

    private static boolean isPart(@Nullable String dimension, Indicators.Indicator definition) {
        return dimension == null || definition.dimensions().contains(dimension);
    }

    private static @Nullable String given(MultiValueMap<String, String> query, String name) {
        var text = query.getFirst(name);
        return text == null || text.isBlank() ? null : text;
    }
}
