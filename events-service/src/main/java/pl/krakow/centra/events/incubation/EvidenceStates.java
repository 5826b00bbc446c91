package pl.krakow.centra.events.incubation;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.incubation.domain.Evidence;
import pl.krakow.centra.events.incubation.domain.EvidenceState;
import pl.krakow.centra.events.incubation.domain.IncubationPath;
import pl.krakow.centra.events.incubation.domain.Member;
import pl.krakow.centra.events.incubation.domain.Traces;
import pl.krakow.centra.events.incubation.domain.Traces.Group;
import pl.krakow.centra.events.incubation.domain.Traces.Thing;

/** Looks at what is named as evidence on a path: whether there is such a thing, whether it is the group's, how it stands. */
@Component
@RequiredArgsConstructor
class EvidenceStates {

    private final Traces traces;

    /** How the path's evidence stands now, by the evidence's id; documents aren't looked at. */
    Map<UUID, EvidenceState> of(IncubationPath path) {
        var evidence = real(path).toList();
        var known = states(
                path,
                evidence.stream()
                        .flatMap(each -> Stream.ofNullable(each.reference())
                                .map(reference -> new Thing(each.kind(), reference, each.ours())))
                        .toList());
        var states = new HashMap<UUID, EvidenceState>();
        for (var each : evidence) {
            states.put(each.id(), known.getOrDefault(each.reference(), EvidenceState.NOT_CONFIRMED));
        }
        return states;
    }

    private static Stream<Evidence> real(IncubationPath path) {
        return path.steps().stream()
                .flatMap(step -> step.evidence().stream())
                .filter(each -> each.kind() != Evidence.Kind.DOCUMENT);
    }

    /** How something stands that may become evidence. */
    EvidenceState of(IncubationPath path, Evidence.Kind kind, UUID reference) {
        return states(path, List.of(new Thing(kind, reference, false)))
                .getOrDefault(reference, EvidenceState.NOT_CONFIRMED);
    }

    private Map<UUID, EvidenceState> states(IncubationPath path, Collection<Thing> things) {
        var subjects = path.members().stream().map(Member::subject).collect(Collectors.toSet());
        return things.isEmpty()
                ? Map.of()
                : traces.states(new Group(path.centre(), path.beneficiary(), subjects), things);
    }

    /** Which of the path's evidence shows that something was done. */
    Predicate<Evidence> proving(IncubationPath path) {
        var states = of(path);
        return each -> each.kind() == Evidence.Kind.DOCUMENT
                || states.getOrDefault(each.id(), EvidenceState.NOT_CONFIRMED).proves();
    }

    /** What turns out to be the group's, now that somebody follows its path, stays so. */
    void settle(IncubationPath path, Instant now) {
        path.confirm(
                of(path).entrySet().stream()
                        .filter(each -> each.getValue().isTheGroups())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()),
                now);
    }
}
