package pl.krakow.centra.sites.staff.advising;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.krakow.centra.kit.security.StaffRole;
import pl.krakow.centra.sites.api.advising.Adviser;
import pl.krakow.centra.sites.api.advising.AdvisersApi;
import pl.krakow.centra.sites.api.rooms.RoomsApi;
import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;

/** What nearly every page about advice shows: the advisers, the names of fields and of rooms. */
@Component
@RequiredArgsConstructor
class AdvisingDesk {

    private final AdvisersApi advisers;
    private final TalksApi talks;
    private final RoomsApi rooms;
    private final Together together;

    /** Advisers by name, fields by code in the reader's language, numbers of rooms by id; what can't be read is missing. */
    record Known(List<Adviser> advisers, Map<String, String> fields, Map<String, String> rooms) {

        public String field(String code) {
            return fields.getOrDefault(code, code);
        }

        public String room(String id) {
            return rooms.getOrDefault(id, id);
        }

        /** The fields by name, as one line. */
        public String named(List<String> codes) {
            return String.join(", ", codes.stream().map(this::field).toList());
        }

        /** The adviser whose account that is. */
        @Nullable
        Adviser ofAccount(String account) {
            return advisers.stream()
                    .filter(adviser -> account.equals(adviser.account()))
                    .findFirst()
                    .orElse(null);
        }
    }

    Known known(AtWork work) {
        var who = together.begin(() -> advisers.advisers(work.caller(), work.id()));
        var where = together.begin(() -> rooms.rooms(work.caller(), work.id()));
        var what = talks.fields(work.caller()).orElse(new TalksApi.Fields(List.of()));
        var fields = new LinkedHashMap<String, String>();
        what.items().forEach(field -> fields.put(field.code(), field.name()));
        var numbers = new LinkedHashMap<String, String>();
        where.join().orElse(new Page<>(List.of(), null)).items().forEach(room -> numbers.put(room.id(), room.number()));
        return new Known(who.join().orElse(new Page<>(List.of(), null)).items(), fields, numbers);
    }

    /** The same for the template. */
    Known show(AtWork work, Model model) {
        var known = known(work);
        model.addAttribute("known", known);
        model.addAttribute("desk", work.isAtTheDoor());
        model.addAttribute("downWhat", "sup.down.advice");
        return known;
    }

    /** Whether the person may plan for that adviser: the coordinator for everybody, an adviser for themselves. */
    static boolean mayPlanFor(AtWork work, Adviser adviser) {
        return work.isCoordinator()
                || (work.is(StaffRole.ADVISER)
                        && work.person().actor().subject().equals(adviser.account()));
    }
}
