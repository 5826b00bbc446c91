package pl.krakow.centra.sites.staff.board;

import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Days of a week and of a month beside each other; each leads to its board. */
@Controller
@RequiredArgsConstructor
class CalendarController {

    private final BoardDesk desk;
    private final BoardPage page;
    private final People people;

    @GetMapping("/calendar")
    String week(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            HttpServletRequest request,
            Model model) {
        var frame = page.begin(site, asked, request, model);
        var monday = BoardPage.date(asked, frame.today()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        model.addAttribute("monday", monday);
        model.addAttribute("days", desk.days(people.caller(), site.centre(), monday, monday.plusDays(6), frame.now()));
        return "staff/board/week";
    }

    @GetMapping("/calendar/month")
    String month(
            Site.OfCentre site,
            @RequestParam(name = "date", required = false) @Nullable String asked,
            HttpServletRequest request,
            Model model) {
        var frame = page.begin(site, asked, request, model);
        var month = YearMonth.from(BoardPage.date(asked, frame.today()));
        var first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        model.addAttribute("month", month);
        model.addAttribute("days", desk.fullDays(people.caller(), site.centre(), first, last));
        return "staff/board/month";
    }
}
