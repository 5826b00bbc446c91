package pl.krakow.centra.sites.city;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.sites.frame.Frame;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Gateway;
import pl.krakow.centra.sites.gateway.Summary;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.look.LineChart;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.words.Words;

/** The city office's overview. Whoever isn't of the city office sees what the page is and where to go. */
@Controller
@RequiredArgsConstructor
public class CityController {

    private final Gateway gateway;
    private final Together together;
    private final People people;
    private final Frames frames;
    private final Words words;

    /** The first page of the city office's host. */
    public String overview(HttpServletRequest request, MultiValueMap<String, String> form, Model model) {
        var frame = frames.of(request);
        var person = frame.person();
        if (person == null || !(person.actor().is(Role.CITY) || person.actor().is(Role.ADMIN))) {
            return "city/door";
        }
        var period = Period.read(form, frame.today());
        var chosen = form.getOrDefault("centre", List.of()).stream()
                .filter(id -> frame.byId().containsKey(id))
                .distinct()
                .toList();
        fill(model, people.caller(), frame, period, chosen);
        return "city/overview";
    }

    private void fill(Model model, Caller caller, Frame frame, Period period, List<String> chosen) {
        var before = period.yearBefore();
        var months = period.months();
        var asked = together.begin(() -> gateway.summary(caller, period.from(), period.to(), chosen));
        var askedBefore = together.begin(() -> gateway.summary(caller, before.from(), before.to(), chosen));
        var byMonth = together.each(months, month -> gateway.summary(caller, month.from(), month.to(), chosen)).stream()
                .map(Answer::orNull)
                .toList();
        var summary = asked.join();
        model.addAttribute("period", period);
        model.addAttribute("chosen", chosen);
        model.addAttribute("summary", summary);
        var all = Figure.given(byMonth);
        var known = all.size() == months.size();
        var whole = months.stream().filter(month -> month.isOver(frame.today())).toList();
        var complete = known
                ? IntStream.range(0, months.size())
                        .filter(i -> months.get(i).isOver(frame.today()))
                        .mapToObj(all::get)
                        .toList()
                : List.<Summary>of();
        if (summary instanceof Answer.Given<Summary> answered) {
            var given = answered.value();
            model.addAttribute("figures", Figure.all(given, askedBefore.join().orNull(), complete));
            model.addAttribute("given", given);
            if (complete.size() > 1) {
                var charts = new Charts(frame, given, complete, labels(whole));
                model.addAttribute("wide", charts.draw(580, 250, 116));
                model.addAttribute("narrow", charts.draw(340, 230, 24));
                model.addAttribute("monthly", all);
                model.addAttribute("chartText", chartText(frame, given));
            }
        }
    }

    /** The chart in one sentence, which is its name for those who don't see it. */
    private String chartText(Frame frame, Summary summary) {
        var parts = summary.centres().stream()
                .map(centre -> {
                    var place = frame.byId().get(centre.centre());
                    return (place == null ? centre.centre() : place.shortName()) + ": "
                            + words.number(centre.roomUses());
                })
                .toList();
        return words.text("city.chart", String.join(", ", parts));
    }

    private List<String> labels(List<Period> months) {
        return months.stream().map(month -> words.shortMonth(month.from())).toList();
    }

    private record Charts(Frame frame, Summary summary, List<Summary> months, List<String> labels) {

        LineChart draw(int width, int height, int right) {
            return LineChart.of(width, height, right, labels, data());
        }

        /** At most two lines; with more centres the city's total. */
        private List<LineChart.Data> data() {
            var places = frame.byId();
            var series = new ArrayList<LineChart.Data>();
            for (var centre : summary.centres()) {
                var place = places.get(centre.centre());
                series.add(new LineChart.Data(
                        place == null ? centre.centre() : place.shortName(),
                        place == null ? "city" : place.centre().accent(),
                        values(centre.centre())));
            }
            return series.size() <= 2
                    ? series
                    : List.of(new LineChart.Data(
                            "",
                            "city",
                            months.stream().map(m -> m.total().roomUses()).toList()));
        }

        private List<Long> values(String centre) {
            return IntStream.range(0, months.size())
                    .mapToObj(i -> {
                        var figures = months.get(i).of(centre);
                        return figures == null ? 0L : figures.roomUses();
                    })
                    .toList();
        }
    }
}
