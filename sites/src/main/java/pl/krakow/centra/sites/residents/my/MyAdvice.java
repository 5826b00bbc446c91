package pl.krakow.centra.sites.residents.my;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.talks.TalksApi;
import pl.krakow.centra.sites.gateway.Answer;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;

/** Talks with advisers somebody has, and those they wait for. */
@Component
@RequiredArgsConstructor
class MyAdvice {

    private static final int LATEST = 50;

    private final TalksApi api;
    private final Together together;

    /** @param fields names by code; empty when they can't be learned */
    record View(List<TalksApi.Talk> talks, List<TalksApi.Waiting> wishes, Map<String, String> fields) {

        public boolean isEmpty() {
            return talks.isEmpty() && wishes.isEmpty();
        }

        public String field(String code) {
            return fields.getOrDefault(code, code);
        }
    }

    Answer<View> coming(Caller caller, OffsetDateTime now) {
        var wishes = together.begin(() -> api.waiting(caller));
        var fields = together.begin(() -> api.fields(caller));
        return api.mine(caller, LATEST)
                .map(page -> new View(
                        page.items().stream()
                                .filter(talk -> talk.isOpen() && talk.end().isAfter(now))
                                .sorted(Comparator.comparing(TalksApi.Talk::start))
                                .toList(),
                        wishes.join().orElse(new Page<>(List.of(), null)).items().stream()
                                .filter(TalksApi.Waiting::isOpen)
                                .toList(),
                        fields.join().orElse(new TalksApi.Fields(List.of())).items().stream()
                                .collect(Collectors.toMap(
                                        TalksApi.Field::code, TalksApi.Field::name, (one, other) -> one))));
    }
}
