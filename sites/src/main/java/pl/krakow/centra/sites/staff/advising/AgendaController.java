package pl.krakow.centra.sites.staff.advising;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.api.advising.AdvisingApi;
import pl.krakow.centra.sites.api.advising.Duty;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;

/** Who comes to the advisers of a centre on a day or in a week, and what is free. Advisers see their own first. */
@Controller
@RequiredArgsConstructor
class AgendaController {

    static final String EVERYBODY = "all";
    private static final int MOST_WAITING = 20;

    private final AdvisingApi advising;
    private final AdvisingDesk desk;
    private final Together together;

    /** @param adviser whose; null for everybody's */
    record Asked(
            LocalDate first,
            LocalDate last,
            boolean week,
            @Nullable String adviser,
            @Nullable String field) {

        public LocalDate before() {
            return first.minusDays(week ? 7 : 1);
        }

        public LocalDate after() {
            return first.plusDays(week ? 7 : 1);
        }

        boolean wants(Duty duty) {
            return field == null || duty.fields().contains(field);
        }
    }

    @GetMapping("/advising")
    String agenda(
            AtWork work,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "day") String view,
            @RequestParam(required = false) @Nullable String adviser,
            @RequestParam(defaultValue = "") String field,
            Model model) {
        var waiting = together.begin(() -> advising.wishes(work.caller(), work.id()));
        var known = desk.show(work, model);
        var own = known.ofAccount(work.person().actor().subject());
        var first = date(day, work.today());
        var week = view.equals("week");
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var asked = new Asked(
                week ? monday : first,
                week ? monday.plusDays(6) : first,
                week,
                whose(work, adviser, own == null ? null : own.id()),
                known.fields().containsKey(field) ? field : null);
        model.addAttribute("asked", asked);
        model.addAttribute("own", own);
        model.addAttribute(
                "agenda",
                advising.duties(work.caller(), work.id(), asked.first(), asked.last(), asked.adviser())
                        .map(page -> Agenda.of(
                                page.items().stream().filter(asked::wants).toList(), work.now())));
        model.addAttribute(
                "wishes",
                waiting.join().orElse(new Page<>(List.of(), null)).items().stream()
                        .limit(MOST_WAITING)
                        .toList());
        return "staff/advising/agenda";
    }

    /** An adviser who isn't at the desk too begins with their own hours. */
    private static @Nullable String whose(AtWork work, @Nullable String asked, @Nullable String own) {
        if (asked == null) {
            return work.isAtTheDoor() ? null : own;
        }
        return asked.matches("[0-9a-fA-F-]{36}") ? asked : null;
    }

    static LocalDate date(String text, LocalDate otherwise) {
        try {
            return text.isEmpty() ? otherwise : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }
}
