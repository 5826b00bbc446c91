package pl.krakow.centra.sites.staff;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.sites.api.bookings.BeneficiariesApi;
import pl.krakow.centra.sites.api.bookings.Beneficiary;
import pl.krakow.centra.sites.gateway.Caller;
import pl.krakow.centra.sites.gateway.Page;
import pl.krakow.centra.sites.gateway.Together;

/**
 * Who stands behind the bookings of a page, asked for in one call. The API notes that their names were looked at in a list;
 * whoever only needs names never reads the entries one by one.
 */
@Component
@RequiredArgsConstructor
public class Names {

    private static final int AT_ONCE = 100;

    private final BeneficiariesApi beneficiaries;
    private final Together together;

    /**
     * What was found.
     *
     * @param entries by every id they are known under; one that can't be read is missing
     * @param down whether some of them weren't answered for
     */
    public record Found(Map<String, Beneficiary> entries, boolean down) {}

    /** By every id they are known under; one that can't be read is missing, which hides no booking. */
    public Map<String, Beneficiary> of(Caller caller, Collection<@Nullable String> ids) {
        return find(caller, ids).entries();
    }

    public Found find(Caller caller, Collection<@Nullable String> ids) {
        var wanted = ids.stream().filter(Objects::nonNull).distinct().sorted().toList();
        Map<String, Beneficiary> found = new HashMap<>();
        var down = false;
        for (var answer : together.each(parts(wanted), part -> beneficiaries.those(caller, part))) {
            down |= answer.isDown();
            for (var one : answer.orElse(new Page<>(List.of(), null)).items()) {
                found.put(one.id(), one);
                one.mergedFrom().forEach(id -> found.put(id, one));
            }
        }
        return new Found(found, down);
    }

    private static List<List<String>> parts(List<String> ids) {
        var number = new int[1];
        return List.copyOf(ids.stream()
                .collect(Collectors.groupingBy(id -> number[0]++ / AT_ONCE))
                .values());
    }
}
