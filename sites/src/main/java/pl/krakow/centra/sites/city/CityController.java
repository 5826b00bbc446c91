package pl.krakow.centra.sites.city;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.sites.api.reports.Closings;
import pl.krakow.centra.sites.api.reports.ClosingsApi;
import pl.krakow.centra.sites.api.reports.ContractsApi;
import pl.krakow.centra.sites.api.reports.Course;
import pl.krakow.centra.sites.api.reports.Figures;
import pl.krakow.centra.sites.api.reports.FiguresApi;
import pl.krakow.centra.sites.city.Attention.InOffice;
import pl.krakow.centra.sites.figures.Figure;
import pl.krakow.centra.sites.figures.FigurePages;
import pl.krakow.centra.sites.figures.HeatMap;
import pl.krakow.centra.sites.figures.Visit;
import pl.krakow.centra.sites.frame.Frame;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.look.LineChart;
import pl.krakow.centra.sites.words.Words;

/** The city office's overview: six figures, how they went, what needs attention, when rooms are full, what was promised. */
@Controller
@RequiredArgsConstructor
public class CityController {

    private static final List<String> KINDS =
            List.of("beneficiaries.organisations", "beneficiaries.informalGroups", "beneficiaries.individuals");
    private static final int MOST_MAPS = 4;
    private static final int MOST_TERMS = 24;
    private static final int CHARTED = 1;

    private final CityOffice office;
    private final FiguresApi figures;
    private final FigurePages pages;
    private final ContractsApi contracts;
    private final ClosingsApi closings;
    private final Together together;
    private final Words words;

    /** The first page of the city office's host. */
    public String overview(HttpServletRequest request, MultiValueMap<String, String> form, Model model) {
        var visit = office.visit(request, form, model);
        if (visit.isEmpty()) {
            return CityOffice.DOOR;
        }
        fill(model, visit.get());
        return "city/overview";
    }

    private void fill(Model model, Visit visit) {
        var caller = visit.caller();
        var period = visit.period();
        var frame = visit.frame();
        var indicators = Stream.of(Figure.SIX, KINDS).flatMap(List::stream).toList();
        var asked = together.begin(
                () -> figures.figures(caller, indicators, null, true, period.from(), period.to(), visit.chosen()));
        var course = together.begin(() -> pages.course(visit));
        var maps = together.begin(() -> maps(visit));
        var promised = together.begin(() -> inOffice(caller, frame.today(), visit));
        var closed = together.begin(() -> closings.closings(caller, 1, null));
        var month = together.begin(() -> closings.preview(
                caller, "MONTH", frame.today().withDayOfMonth(1).minusDays(1), null));
        var sources = together.begin(() -> figures.sources(caller));
        var answer = asked.join();
        model.addAttribute("figures", answer);
        var monthly = course.join();
        if (answer instanceof Answer.Given<Figures>(var given)) {
            model.addAttribute("six", Figure.six(given.figures(), monthly));
            model.addAttribute("given", given);
        }
        if (monthly != null) {
            chart(model, frame, monthly);
        }
        var all = promised.join();
        model.addAttribute("maps", maps.join());
        model.addAttribute(
                "promised",
                all.map(InOffice::contracts).orElse(List.of()).stream()
                        .map(Answer::orNull)
                        .filter(Objects::nonNull)
                        .toList());
        model.addAttribute("sources", sources.join());
        model.addAttribute("lastClosed", last(closed.join()));
        model.addAttribute("attention", Attention.of(all, month.join(), sources.join()));
    }

    private static Closings.@Nullable Head last(Answer<Page<Closings.Head>> closed) {
        var page = closed.orNull();
        return page == null || page.items().isEmpty() ? null : page.items().getFirst();
    }

    private List<HeatMap> maps(Visit visit) {
        var period = visit.period();
        var places = visit.places().stream().limit(MOST_MAPS).toList();
        return together
                .each(places, place -> {
                    var answer =
                            figures.occupancy(visit.caller(), period.from(), period.to(), List.of(place.id()), null);
                    return answer.orNull() == null ? null : HeatMap.of(place, Objects.requireNonNull(answer.orNull()));
                })
                .stream()
                .filter(Objects::nonNull)
                .filter(map -> !map.isEmpty())
                .toList();
    }

    /** What the operators in office promised; a term for which nothing is agreed is left out. */
    private Answer<InOffice> inOffice(Caller caller, LocalDate today, Visit visit) {
        return contracts.terms(caller).map(terms -> {
            var current = terms.items().stream()
                    .filter(term -> term.covers(today) && term.promises() > 0)
                    .filter(term -> visit.chosen().isEmpty() || visit.chosen().contains(term.centre()))
                    .toList();
            var asked = together.each(
                    current.stream().limit(MOST_TERMS).toList(),
                    term -> contracts.contract(caller, term.centre(), term.begins()));
            return new InOffice(asked, current.size() <= MOST_TERMS);
        });
    }

    private void chart(Model model, Frame frame, Course course) {
        var uses = course.of(Figure.SIX.get(CHARTED));
        if (uses == null) {
            return;
        }
        var labels = course.periods().stream()
                .map(part -> words.shortMonth(part.from()))
                .toList();
        var data = data(frame, uses);
        model.addAttribute("wide", LineChart.of(580, 250, 116, labels, data));
        model.addAttribute("narrow", LineChart.of(340, 230, 24, labels, data));
        model.addAttribute("months", course);
        model.addAttribute("uses", uses);
        model.addAttribute("chartText", words.text("city.chart", said(frame, uses)));
    }

    /** At most two lines; with more centres the city's total. */
    private static List<LineChart.Data> data(Frame frame, Course.OfIndicator uses) {
        if (uses.centres().size() > 2) {
            return List.of(new LineChart.Data("", "city", uses.total()));
        }
        List<LineChart.Data> data = new ArrayList<>();
        for (var centre : uses.centres()) {
            var place = frame.byId().get(centre.centre());
            data.add(new LineChart.Data(
                    place == null ? centre.centre() : place.shortName(),
                    place == null ? "city" : place.centre().accent(),
                    centre.figures()));
        }
        return data;
    }

    /** The chart in one sentence, which is its name for those who don't see it. */
    private String said(Frame frame, Course.OfIndicator uses) {
        return String.join(
                ", ",
                uses.centres().stream()
                        .map(centre -> {
                            var place = frame.byId().get(centre.centre());
                            long sum = centre.figures().stream()
                                    .mapToLong(Long::longValue)
                                    .sum();
                            return (place == null ? centre.centre() : place.shortName()) + ": " + words.number(sum);
                        })
                        .toList());
    }
}
