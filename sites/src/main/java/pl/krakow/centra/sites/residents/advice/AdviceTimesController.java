package pl.krakow.centra.sites.residents.advice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.api.talks.TalksApi.Slot;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.site.Site;

/** Times to meet an adviser of a field: at one centre or at all of them. */
@Controller
@RequiredArgsConstructor
class AdviceTimesController {

    private static final int DAYS = 28;
    private static final int MOST_SLOTS = 60;
    private static final List<String> LANGUAGES = List.of("pl", "en", "uk");

    private final TalksApi api;
    private final Together together;
    private final People people;
    private final Frames frames;

    /** What somebody wants advice on, and how. */
    record Query(
            @Nullable String field,
            @Nullable String centre,
            @Nullable String way,
            @Nullable String language) {}

    /** Times of one day. */
    record Day(LocalDate date, List<Slot> slots) {}

    @GetMapping("/advice")
    String times(Site site, @RequestParam MultiValueMap<String, String> form, HttpServletRequest request, Model model) {
        var anyone = people.anyone();
        var today = frames.of(request).today();
        var query = query(site, form);
        var fields = together.begin(() -> api.fields(anyone));
        var until = today.plusDays(DAYS);
        var centre = query.centre();
        var after = form.getFirst("after");
        var found = query.field() == null
                ? null
                : centre == null
                        ? api.slots(
                                anyone, query.field(), query.language(), query.way(), today, until, MOST_SLOTS, after)
                        : api.slotsAt(
                                anyone,
                                centre,
                                query.field(),
                                query.language(),
                                query.way(),
                                today,
                                until,
                                MOST_SLOTS,
                                after);
        model.addAttribute("query", query);
        model.addAttribute("ways", AdviceController.WAYS);
        model.addAttribute("languages", LANGUAGES);
        model.addAttribute("fields", fields.join());
        model.addAttribute("days", found == null ? null : found.map(page -> days(page.items())));
        model.addAttribute("next", found == null ? null : found.map(Page::next).orNull());
        model.addAttribute("later", after != null);
        return "residents/advice/times";
    }

    private static Query query(Site site, MultiValueMap<String, String> form) {
        var field = form.getFirst("field");
        var centre = form.getFirst("centre");
        var way = form.getFirst("way");
        var language = form.getFirst("language");
        return new Query(
                field != null && field.matches("[a-z][a-z-]{0,39}") ? field : null,
                site instanceof Site.OfCentre here
                        ? here.centre().id().value()
                        : centre != null && CentreId.parse(centre).isPresent() ? centre : null,
                way != null && AdviceController.WAYS.contains(way) ? way : null,
                language != null && LANGUAGES.contains(language) ? language : null);
    }

    private static List<Day> days(List<Slot> slots) {
        var days = new LinkedHashMap<LocalDate, List<Slot>>();
        slots.forEach(slot -> days.computeIfAbsent(slot.start().toLocalDate(), date -> new ArrayList<>())
                .add(slot));
        return days.entrySet().stream()
                .map(day -> new Day(day.getKey(), day.getValue()))
                .toList();
    }
}
