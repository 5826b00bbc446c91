package pl.krakow.centra.sites.staff.mentoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import pl.krakow.centra.sites.api.mentoring.MentoringApi;
import pl.krakow.centra.sites.api.mentoring.MentorsApi;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;
import pl.krakow.centra.sites.staff.AtWork;

/** What pages about coaching and mentoring share: names of fields and programmes, and reading forms. */
@Component
@RequiredArgsConstructor
class MentoringDesk {

    static final List<String> KINDS = List.of("MENTORING", "COACHING");
    static final List<String> WAYS = List.of("ON_SITE", "ONLINE");
    static final List<String> LANGUAGES = List.of("pl", "en", "uk");
    static final List<String> TIMES = List.of("WEEKDAY_MORNINGS", "WEEKDAY_AFTERNOONS", "WEEKDAY_EVENINGS", "WEEKENDS");

    private final MentorsApi mentors;
    private final Together together;

    /** Names by code and id; what can't be read shows by its code. */
    record Known(Map<String, String> fields, Map<String, String> offers) {

        public String named(List<String> codes) {
            return String.join(
                    ", ",
                    codes.stream().map(code -> fields.getOrDefault(code, code)).toList());
        }

        public String offer(String id) {
            return offers.getOrDefault(id, "");
        }
    }

    void show(AtWork work, Model model) {
        var offered = together.begin(() -> mentors.offers(work.caller(), work.id()));
        var fields = new LinkedHashMap<String, String>();
        mentors.fields(work.caller())
                .orElse(new MentoringApi.Fields(List.of()))
                .items()
                .forEach(field -> fields.put(field.code(), field.name()));
        var offers = new LinkedHashMap<String, String>();
        offered.join()
                .orElse(new Page<>(List.of(), null))
                .items()
                .forEach(offer -> offers.put(offer.id(), offer.name()));
        model.addAttribute("known", new Known(fields, offers));
        model.addAttribute("downWhat", "sup.down.mentoring");
    }
}
