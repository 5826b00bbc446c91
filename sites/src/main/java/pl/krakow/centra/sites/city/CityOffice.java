package pl.krakow.centra.sites.city;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;

import pl.krakow.centra.kit.security.Role;
import pl.krakow.centra.sites.figures.FigurePages;
import pl.krakow.centra.sites.figures.Period;
import pl.krakow.centra.sites.figures.Visit;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.signin.People;

/** Opens the pages of the city office to its people, with what all of them need: period, centres, numbers in words. */
@Component
@RequiredArgsConstructor
class CityOffice {

    /** What whoever isn't of the city office sees: what the page is and where to go. */
    static final String DOOR = "city/door";

    private final Frames frames;
    private final People people;
    private final FigurePages figures;

    /** Nothing when the page isn't the visitor's. Administrators read, the city's people also close, promise and explain. */
    Optional<Visit> visit(HttpServletRequest request, MultiValueMap<String, String> form, Model model) {
        var frame = frames.of(request);
        var person = frame.person();
        if (person == null || !(person.actor().is(Role.CITY) || person.actor().is(Role.ADMIN))) {
            return Optional.empty();
        }
        var chosen = form.getOrDefault("centre", List.of()).stream()
                .filter(frame.byId()::containsKey)
                .distinct()
                .toList();
        var visit = new Visit(
                frame,
                people.caller(),
                Period.read(form, frame.today()),
                chosen,
                person.actor().is(Role.CITY),
                Visit.Paths.CITY);
        figures.prepare(visit, model);
        return Optional.of(visit);
    }
}
