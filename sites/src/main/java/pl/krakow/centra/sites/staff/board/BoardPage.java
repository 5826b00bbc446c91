package pl.krakow.centra.sites.staff.board;

import java.time.LocalDate;
import java.util.Objects;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.forms.Fields;
import pl.krakow.centra.sites.frame.Frame;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.frame.Habits;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.look.Drawings;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;
import pl.krakow.centra.sites.words.Words;

/** What the pages of the board have in common: which day they show, how, and the booking that is open beside it. */
@Component
@RequiredArgsConstructor
class BoardPage {

    private static final int YEARS = 2;

    private final BoardDesk desk;
    private final People people;
    private final Frames frames;
    private final Habits habits;
    private final Words words;
    private final Drawings drawings;

    Frame begin(Site.OfCentre site, @Nullable String asked, HttpServletRequest request, Model model) {
        var frame = frames.of(request);
        var person = Objects.requireNonNull(frame.person(), "only staff come here");
        model.addAttribute("date", date(asked, frame.today()));
        model.addAttribute("dense", habits.has(Habits.Habit.DENSE, request));
        model.addAttribute(
                "decides", person.actor().isStaffOf(site.centre().id(), frame.today(), StaffRole.COORDINATOR));
        return frame;
    }

    /** A page that shows all of its day. */
    void day(Site.OfCentre site, @Nullable String asked, HttpServletRequest request, Model model) {
        var frame = begin(site, asked, request, model);
        show(desk.day(people.caller(), site.centre(), date(asked, frame.today()), frame.now()), null, model);
    }

    private void show(Answer<Board> day, @Nullable String booking, Model model) {
        model.addAttribute("day", day);
        if (day instanceof Answer.Given<Board> given) {
            var decides = Boolean.TRUE.equals(model.getAttribute("decides"));
            model.addAttribute("drawn", new DrawnRows(given.value(), decides, booking, words, drawings));
        }
    }

    /** A page with a booking beside its day. */
    void open(
            Site.OfCentre site,
            @Nullable String asked,
            String booking,
            @Nullable String against,
            HttpServletRequest request,
            Model model) {
        var frame = begin(site, asked, request, model);
        var opened =
                desk.opened(people.caller(), site.centre(), date(asked, frame.today()), booking, against, frame.now());
        show(opened.map(BoardDesk.Opened::board), booking, model);
        if (opened instanceof Answer.Given<BoardDesk.Opened> given) {
            model.addAttribute("panel", given.value().panel());
        }
        model.addAttribute("booking", booking);
    }

    /** The day that is asked for; today when it is none, or too far away. */
    static LocalDate date(@Nullable String text, LocalDate today) {
        var date = Fields.date(text);
        return date == null || date.isBefore(today.minusYears(YEARS)) || date.isAfter(today.plusYears(YEARS))
                ? today
                : date;
    }
}
