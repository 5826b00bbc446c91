package pl.krakow.centra.sites.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import pl.krakow.centra.sites.api.rooms.Room;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.frame.Frames;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Refusal;
import pl.krakow.centra.sites.signin.People;
import pl.krakow.centra.sites.words.Words;

/**
 * What came of something staff did, told on the page they come back to: a toast when it went well, a notice that stays when
 * not. It travels in the session, so it is plain text.
 */
@Component
@RequiredArgsConstructor
public class Told {

    private static final int MOST_ALTERNATIVES = 3;

    private final Words words;
    private final RoomsApi rooms;
    private final People people;
    private final Frames frames;
    /** Whichever is being answered. */
    private final HttpServletRequest request;

    /** Where it is told: on the next page, or on this one where only a part of it is replaced. */
    public interface Telling {

        void tell(String name, @Nullable Object value);
    }

    /** @param done a key of the bundles under {@code told} */
    public void done(RedirectAttributes flash, String done, @Nullable String title) {
        done(flash::addFlashAttribute, done, title);
    }

    private static void done(Telling to, String done, @Nullable String title) {
        to.tell("done", done);
        to.tell("doneTitle", title);
    }

    public void refused(RedirectAttributes flash, Refusal refusal) {
        refused(flash::addFlashAttribute, refusal);
    }

    private void refused(Telling to, Refusal refusal) {
        to.tell("refused", refusal.isStale() ? "stale" : refusal.status() == 403 ? "forbidden" : "other");
        to.tell("refusedTitle", refusal.title());
        to.tell("refusedDetail", refusal.detail());
        to.tell("refusedFree", free(refusal));
    }

    public void down(RedirectAttributes flash) {
        flash.addFlashAttribute("refused", "down");
    }

    /** Whether it was done, telling either way. */
    public <T> boolean tell(Answer<T> answer, String done, @Nullable String title, RedirectAttributes flash) {
        return tell(answer, done, title, flash::addFlashAttribute);
    }

    public <T> boolean tell(Answer<T> answer, String done, @Nullable String title, Telling to) {
        switch (answer) {
            case Answer.Given<T> _ -> done(to, done, title);
            case Answer.Refused<T> refused -> refused(to, refused.refusal());
            case Answer.Down<T> _ -> to.tell("refused", "down");
        }
        return answer.isGiven();
    }

    /** What is free instead, in words. */
    private ArrayList<String> free(Refusal refusal) {
        var texts = new ArrayList<String>();
        var numbers = refusal.alternatives().isEmpty() ? Map.<String, String>of() : numbers();
        refusal.alternatives().stream()
                .limit(MOST_ALTERNATIVES)
                .forEach(free -> texts.add(words.shortDay(free.from()) + ", " + words.span(free.from(), free.until())
                        + ", " + numbers.getOrDefault(free.roomId(), free.roomId())));
        return texts;
    }

    /** How the doors of the centre's rooms are marked, by the rooms' ids; nothing while that can't be learned. */
    private Map<String, String> numbers() {
        var centre = frames.of(request).centre();
        return centre == null
                ? Map.of()
                : rooms.rooms(people.caller(), centre.id()).map(Page::items).orElse(List.of()).stream()
                        .collect(Collectors.toMap(Room::id, Room::number));
    }

    /** The page to come back to: one of this site, or the other one. */
    public static String back(@Nullable String from, String otherwise) {
        return from != null && from.startsWith("/") && !from.startsWith("//") && !from.contains("\\")
                ? from
                : otherwise;
    }
}
