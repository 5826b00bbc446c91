package pl.krakow.centra.sites.api.programme;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;

/** Who came to an event. */
@HttpExchange("/api/v1/centres/{centre}/events/{event}")
public interface AttendanceApi {

    @GetExchange("/door")
    Answer<Door> door(Caller caller, @PathVariable CentreId centre, @PathVariable String event);

    @PostExchange("/attendance")
    Answer<Results> note(
            Caller caller, @PathVariable CentreId centre, @PathVariable String event, @RequestBody Notes notes);

    @PostExchange("/attendance/walk-ins")
    Answer<Results> noteWalkIns(
            Caller caller, @PathVariable CentreId centre, @PathVariable String event, @RequestBody WalkIns walkIns);

    @PostExchange("/attendance/close")
    Answer<Turnout> close(
            Caller caller, @PathVariable CentreId centre, @PathVariable String event, @RequestBody Ages ages);

    /** @param settledAt since when it is settled who came; null while it isn't */
    record Door(
            List<String> sessions,
            OffsetDateTime asOf,
            List<Guest> guests,
            List<WalkedIn> walkIns,
            @Nullable OffsetDateTime settledAt,
            @Nullable Turnout turnout) {}

    /** @param present how many were noted, by session */
    record Guest(
            String registrationId,
            String name,
            @Nullable String organisation,
            int people,
            @Nullable String needs,
            Map<String, Integer> present) {

        public int presentAt(String session) {
            return present.getOrDefault(session, 0);
        }
    }

    /** Who came without having signed up, as somebody noted them. */
    record WalkedIn(String id, String session, String audience, int people) {}

    /** How it was attended, as noted so far. */
    record Turnout(
            int seats,
            int registered,
            int present,
            Map<String, Integer> byAudience,
            Map<String, Integer> ages,
            double personHours,
            int noShows,
            int waiting) {}

    /** Notes about people on the list. */
    record Notes(List<Note> scans) {}

    /** @param people how many of them came; 0 takes an earlier note back */
    record Note(String id, String registrationId, String session, int people, OffsetDateTime at) {}

    /** Notes about people who weren't on it. */
    record WalkIns(List<WalkIn> walkIns) {}

    /** @param people 0 takes an earlier note of that id back */
    record WalkIn(String id, String session, String audience, int people, OffsetDateTime at) {}

    /** Of those present, as far as they were counted. */
    record Ages(Map<String, Integer> ages) {}

    /** What became of each note. */
    record Results(List<Result> results) {}

    /** @param result {@code PRESENT}, {@code KNOWN}, {@code TAKEN_BACK}, else why it wasn't noted */
    record Result(String id, String result) {

        public boolean isNoted() {
            return result.equals("PRESENT") || result.equals("KNOWN") || result.equals("TAKEN_BACK");
        }
    }
}
