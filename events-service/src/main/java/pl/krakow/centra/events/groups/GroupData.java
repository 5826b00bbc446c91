package pl.krakow.centra.events.groups;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import pl.krakow.centra.events.groups.domain.GroupId;
import pl.krakow.centra.events.groups.domain.GroupState;
import pl.krakow.centra.events.groups.domain.Membership;
import pl.krakow.centra.events.groups.domain.MembershipState;
import pl.krakow.centra.events.groups.domain.WorkingGroup;
import pl.krakow.centra.events.groups.domain.WorkingGroups;
import pl.krakow.centra.kit.centre.CentreCatalogue;
import pl.krakow.centra.kit.letter.Letters;
import pl.krakow.centra.kit.privacy.Person;
import pl.krakow.centra.kit.privacy.PersonalData;
import pl.krakow.centra.kit.privacy.Pseudonyms;

/**
 * What groups say about people: memberships. That somebody belonged to a group, from when to when, and was there, stays without
 * saying who. Notes and decisions are the group's and stay. Who leads a group hands it over first.
 */
@Component
@Order(0)
@RequiredArgsConstructor
class GroupData implements PersonalData {

    private static final int AT_A_TIME = 100;

    private final WorkingGroups groups;
    private final OnTheGroup onTheGroup;
    private final Letters letters;
    private final Pseudonyms pseudonyms;
    private final CentreCatalogue centres;
    private final GroupSettings settings;

    /** As it is exported. */
    record MembershipData(
            UUID id,
            UUID group,
            String groupName,
            String centre,
            MembershipState state,
            boolean leader,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String language,
            @Nullable String organisation,
            @Nullable String message,
            @Nullable String reason,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            Instant at) {

        static MembershipData of(Membership membership, WorkingGroup group) {
            var who = membership.who();
            return new MembershipData(
                    membership.id().value(),
                    group.id().value(),
                    group.about().name().pl(),
                    group.centre(),
                    membership.state(),
                    membership.leader(),
                    who.name(),
                    who.email(),
                    who.phone(),
                    who.language(),
                    who.organisation(),
                    who.message(),
                    membership.reason(),
                    membership.from(),
                    membership.until(),
                    membership.at());
        }
    }

    @Override
    public String part() {
        return "groups";
    }

    @Override
    public Object export(Person person) {
        return groups.ofSubject(person.subject()).stream()
                .flatMap(group -> group.members().stream()
                        .filter(each -> each.isOf(person.subject()))
                        .map(each -> MembershipData.of(each, group)))
                .toList();
    }

    @Override
    public List<Obstacle> obstacles(Person person, Instant now) {
        return groups.ofSubject(person.subject()).stream()
                .filter(group -> group.state() != GroupState.ENDED)
                .filter(group -> group.leader()
                        .filter(leader -> leader.isOf(person.subject()))
                        .isPresent())
                .map(group ->
                        new Obstacle("GROUP_LED", group.centre(), group.id().toString()))
                .toList();
    }

    @Override
    public void erase(Person person, Pseudonyms drawn, Instant now) {
        letters.forget(person.subject(), List.of());
        for (var group : groups.ofSubject(person.subject())) {
            group.members().stream()
                    .filter(each -> each.isOf(person.subject()))
                    .forEach(each -> letters.forget(PostGroupLetters.reader(each.id()), List.of()));
            forget(group.centre(), group.id(), each -> each.isOf(person.subject()), drawn.next(), now);
        }
    }

    @Override
    public int forgetWhatIsOld(Instant now) {
        var day = now.atZone(centres.city().zone()).toLocalDate().minus(settings.peopleKept());
        var old = groups.withSomebodyGoneBefore(day, AT_A_TIME);
        old.forEach(group -> forget(group.centre(), group.id(), each -> each.wentBefore(day), pseudonyms.next(), now));
        return old.size();
    }

    private void forget(String centre, GroupId id, Predicate<Membership> whom, String pseudonym, Instant now) {
        onTheGroup.decide(centre, id, group -> group.forget(whom, pseudonym, now));
    }
}
