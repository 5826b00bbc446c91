package pl.krakow.centra.sites.residents.events;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.sites.api.whatson.PublicEvent;
import pl.krakow.centra.sites.api.whatson.WhatsOnApi;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.residents.nearby.WhereFrom;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** What is on: a list that can be narrowed and a month; at a centre's host its own. */
@Controller
@RequiredArgsConstructor
class EventsController {

    private static final String NOT_OVER = "now";
    private static final int PAGE = 20;
    private static final int PAGE_OF_MONTH = 100;
    private static final int MOST_PAGES = 3;

    private final WhatsOnApi api;
    private final CentreCatalogue catalogue;
    private final WhereFrom whereFrom;
    private final People people;
    private final Frames frames;

    @GetMapping("/events")
    String list(
            Site site,
            @RequestParam MultiValueMap<String, String> form,
            @RequestHeader(name = "HX-Request", required = false) boolean part,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var query = query(site, form, request, response, model);
        var found = find(
                site,
                query,
                query.from() == null ? NOT_OVER : query.from().toString(),
                query.to(),
                PAGE,
                query.after());
        model.addAttribute("query", query);
        model.addAttribute("kinds", EventQuery.KINDS);
        model.addAttribute("audiences", EventQuery.AUDIENCES);
        model.addAttribute("events", found.map(Page::items));
        model.addAttribute("next", found instanceof Answer.Given<Page<PublicEvent>>(var page) ? page.next() : null);
        return part ? "residents/events/list :: results" : "residents/events/list";
    }

    /** A day of the calendar and what is on. */
    record Day(LocalDate date, boolean inMonth, boolean today, List<PublicEvent> events) {}

    @GetMapping("/events/month")
    String month(
            Site site,
            @RequestParam MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var query = query(site, form, request, response, model);
        var month = query.month();
        var found = Page.all(
                MOST_PAGES,
                cursor -> find(site, query, month.atDay(1).toString(), month.atEndOfMonth(), PAGE_OF_MONTH, cursor));
        model.addAttribute("query", query);
        model.addAttribute("month", month);
        model.addAttribute("quiet", found instanceof Answer.Given<List<PublicEvent>>(var events) && events.isEmpty());
        model.addAttribute(
                "weeks",
                found.map(events -> weeks(month, events, frames.of(request).today())));
        return "residents/events/month";
    }

    private static List<List<Day>> weeks(YearMonth month, List<PublicEvent> events, LocalDate today) {
        var weeks = new ArrayList<List<Day>>();
        var date = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!date.isAfter(month.atEndOfMonth())) {
            var week = new ArrayList<Day>();
            for (int i = 0; i < 7; i++) {
                var day = date;
                week.add(new Day(
                        day,
                        YearMonth.from(day).equals(month),
                        day.equals(today),
                        events.stream()
                                .filter(event -> event.sessions().isEmpty()
                                        ? event.start().toLocalDate().equals(day)
                                        : event.sessions().stream()
                                                .anyMatch(session -> session.start()
                                                        .toLocalDate()
                                                        .equals(day)))
                                .toList()));
                date = date.plusDays(1);
            }
            weeks.add(week);
        }
        return weeks;
    }

    private EventQuery query(
            Site site,
            MultiValueMap<String, String> form,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return EventQuery.read(
                form,
                catalogue.all().stream().map(centre -> centre.id().value()).toList(),
                whereFrom.read(site, form, response, model),
                frames.of(request).today());
    }

    private Answer<Page<PublicEvent>> find(
            Site site, EventQuery query, String from, @Nullable LocalDate to, int limit, @Nullable String cursor) {
        var divisions = site instanceof Site.OfCentre here ? here.centre().id().value() : query.divisions();
        return divisions != null && divisions.isEmpty()
                ? new Answer.Given<>(new Page<>(List.of(), null))
                : api.find(
                        people.anyone(),
                        from,
                        to,
                        query.types(),
                        divisions,
                        query.audience(),
                        query.words(),
                        query.free() ? Boolean.TRUE : null,
                        limit,
                        cursor);
    }
}
