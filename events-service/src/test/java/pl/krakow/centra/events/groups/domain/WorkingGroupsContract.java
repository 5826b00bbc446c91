package pl.krakow.centra.events.groups.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.MONDAY_NOON;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.TWO_WEEKS;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.address;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.after;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.begun;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.member;
import static pl.krakow.centra.events.groups.domain.Neighbourhood.person;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

/** What every store of groups does. */
public abstract class WorkingGroupsContract {

    protected final GroupId id = new GroupId(UUID.randomUUID());

    protected abstract WorkingGroups groups();

    @Test
    void findsSeveralByTheirIds() {
        var one = Neighbourhood.begun(Joining.AT_ONCE, 3);
        var other = Neighbourhood.begun(Joining.BY_INVITATION, 3);
        assertThat(groups().add(one)).isTrue();
        assertThat(groups().add(other)).isTrue();

        assertThat(groups().find(List.of(one.group().id(), other.group().id(), new GroupId(UUID.randomUUID()))))
                .extracting(WorkingGroup::id)
                .containsExactlyInAnyOrder(one.group().id(), other.group().id());
        assertThat(groups().find(List.of())).isEmpty();
    }

    @Test
    void readsBackEverythingThereIsOfAGroup() {
        saved(Joining.BY_APPLICATION);
        change(group -> group.join(person(1), MONDAY_NOON));
        change(group -> group.accept(member(1), MONDAY_NOON));
        change(group -> group.lead(member(1), MONDAY_NOON));
        change(group -> group.feed(member(1), "feed", MONDAY_NOON));
        change(group -> group.invite(address(2), "link", "token", MONDAY_NOON.plus(TWO_WEEKS), MONDAY_NOON));
        change(group -> group.join(person(3), MONDAY_NOON));
        change(group -> group.decline(member(3), "Komplet", MONDAY_NOON));
        change(group -> group.pause(_ -> true, "Wakacje", MONDAY_NOON));
        change(group -> group.forget(each -> each.isOf("account-3"), "erased:3", MONDAY_NOON));
        change(group -> group.end(_ -> true, null, MONDAY_NOON));
    }

    @Test
    void ofTwoWhoLoadedTheSameGroupOneIsSaved() {
        saved(Joining.AT_ONCE);
        var one = (GroupStep.Done) loaded().join(person(1), MONDAY_NOON);
        var other = (GroupStep.Done) loaded().join(person(2), MONDAY_NOON);

        assertThat(groups().save(one)).isTrue();
        assertThat(groups().save(other)).isFalse();

        assertThat(loaded()).isEqualTo(one.group());
        assertThat(groups().add(begun(id, Joining.AT_ONCE, 3))).isFalse();
    }

    @Test
    void findsAGroupByItsPeopleAndWhatWasSentToThem() {
        saved(Joining.AT_ONCE);
        var link = "link" + id;
        var feed = "feed" + id;
        change(group -> group.join(person(1), MONDAY_NOON));
        change(group -> group.feed(member(1), feed, MONDAY_NOON));
        change(group -> group.invite(address(2), link, "token", MONDAY_NOON.plus(TWO_WEEKS), MONDAY_NOON));

        assertThat(groups().ofSubject("account-1")).extracting(WorkingGroup::id).contains(id);
        assertThat(groups().ofSubject("account-77")).isEmpty();
        assertThat(groups().ofAddress("OSOBA2@example.org"))
                .extracting(WorkingGroup::id)
                .contains(id);
        assertThat(groups().byLink(link)).contains(loaded());
        assertThat(groups().byFeed(feed)).contains(loaded());
        assertThat(groups().byLink("nothing")).isEmpty();
        assertThat(groups().find("nowa-huta", id)).isEmpty();
    }

    @Test
    void listsWhatEverybodyMayKnowOfPageByPage() {
        var open = new GroupId(UUID.randomUUID());
        var other = new GroupId(UUID.randomUUID());
        groups().add(begun(id, Joining.BY_INVITATION, 3));
        groups().add(begun(open, Joining.AT_ONCE, 3));
        groups().add(begun(other, Joining.BY_APPLICATION, 3));

        var all = EnumSet.allOf(GroupState.class);
        assertThat(groups().list("reymonta", all, true, null, 100))
                .extracting(WorkingGroup::id)
                .contains(open, other)
                .doesNotContain(id);
        var everything = groups().list("reymonta", all, false, null, 100);
        assertThat(everything).extracting(WorkingGroup::id).contains(id, open, other);
        var first = groups().list("reymonta", all, false, null, 1);
        var rest = groups().list("reymonta", all, false, groups().position(first.getFirst()), 100);
        assertThat(rest).doesNotContainAnyElementsOf(first).hasSize(everything.size() - 1);
        assertThat(groups().list("reymonta", EnumSet.of(GroupState.ENDED), false, null, 100))
                .extracting(WorkingGroup::id)
                .doesNotContain(id);
    }

    @Test
    void keepsNoticesUntilTheyArePosted() {
        saved(Joining.AT_ONCE);
        change(group -> group.join(person(1), MONDAY_NOON));
        change(group -> group.join(person(2), MONDAY_NOON));

        var notices = groups().notices(id);
        assertThat(notices).extracting(Notice::whom).containsExactly(member(1), member(2));
        assertThat(due(31)).contains(id);
        groups().posted(id, List.of(notices.getFirst()));
        assertThat(groups().notices(id)).containsExactly(notices.getLast());
        assertThat(due(31)).contains(id);
        groups().posted(id, notices);
        assertThat(due(31)).doesNotContain(id);
        assertThat(loaded().revision()).as("posting makes no revision").isEqualTo(3);
    }

    @Test
    void findsWhoWentLongAgoAsLongAsItIsKnownWhoTheyWere() {
        saved(Joining.AT_ONCE);
        change(group -> group.join(person(1), MONDAY_NOON));
        change(group -> group.leave(member(1), MONDAY_NOON));
        var day = LocalDate.of(2026, 12, 1);

        assertThat(gone(day.minusDays(1))).doesNotContain(id);
        assertThat(gone(day)).contains(id);
        change(group -> group.forget(each -> each.wentBefore(day), "erased:1", MONDAY_NOON));
        assertThat(gone(day)).doesNotContain(id);
    }

    private List<GroupId> gone(LocalDate day) {
        return groups().withSomebodyGoneBefore(day, 100).stream()
                .map(WorkingGroup::id)
                .toList();
    }

    @Test
    void findsGroupsInWhichSomethingIsDue() {
        saved(Joining.AT_ONCE);
        change(group -> group.invite(address(1), "link", "token", MONDAY_NOON.plusSeconds(600), MONDAY_NOON));
        groups().posted(id, groups().notices(id));

        assertThat(due(599)).doesNotContain(id);
        assertThat(due(600)).contains(id);
        change(group -> group.settle(MONDAY_NOON.plusSeconds(600)));
        assertThat(due(600)).doesNotContain(id);

        change(group -> group.pause(_ -> true, null, MONDAY_NOON));
        groups().posted(id, groups().notices(id));
        assertThat(due(31)).as("its meetings are to be called off").contains(id);
        change(group -> group.cleared(MONDAY_NOON));
        groups().posted(id, List.of());
        assertThat(due(31)).doesNotContain(id);
    }

    private List<GroupId> due(long seconds) {
        return groups().due(MONDAY_NOON.plusSeconds(seconds), 100).stream()
                .map(WorkingGroup::id)
                .toList();
    }

    protected final void saved(Joining joining) {
        assertThat(groups().add(begun(id, joining, 3))).isTrue();
    }

    protected final void change(Function<WorkingGroup, GroupStep> step) {
        var done = step.apply(loaded());
        assertThat(done).isInstanceOf(GroupStep.Done.class);
        assertThat(groups().save((GroupStep.Done) done)).isTrue();
        assertThat(loaded()).isEqualTo(after(done));
    }

    protected final WorkingGroup loaded() {
        return groups().find("reymonta", id).orElseThrow();
    }
}
