package pl.krakow.centra.sites.frame;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

import pl.krakow.centra.sites.gateway.OnceKeys;
import pl.krakow.centra.sites.look.Drawings;
import pl.krakow.centra.sites.site.Navigation;
import pl.krakow.centra.sites.words.Words;

/** Every page's model has its {@code frame}, the {@code words}, keys that let a form do its work {@code once}, and for staff the {@code menu}
 * and whether it is folded to a {@code rail} and single {@code keys} do something. */
@ControllerAdvice
@RequiredArgsConstructor
class FrameAdvice {

    private final Frames frames;
    private final Words words;
    private final OnceKeys once;
    private final Habits habits;
    private final Drawings drawings;

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        return frames.of(request);
    }

    /** The staff's navigation; without groups on pages of others. */
    @ModelAttribute("menu")
    Menu menu(HttpServletRequest request) {
        var frame = frames.of(request);
        var person = frame.person();
        var centre = frame.centre();
        return new Menu(
                person == null || centre == null
                        ? List.of()
                        : Navigation.of(person.actor(), centre.id(), frame.today()),
                words,
                drawings);
    }

    @ModelAttribute("rail")
    boolean rail(HttpServletRequest request) {
        return habits.has(Habits.Habit.RAIL, request);
    }

    @ModelAttribute("keys")
    boolean keys(HttpServletRequest request) {
        return habits.has(Habits.Habit.KEYS, request);
    }

    /** What was sent, for pages that can't show the form it came from. */
    @ModelAttribute("unsent")
    @Nullable
    Unsent unsent(HttpServletRequest request) {
        return Unsent.of(request);
    }

    @ModelAttribute("words")
    Words words() {
        return words;
    }

    @ModelAttribute("once")
    OnceKeys once() {
        return once;
    }
}
