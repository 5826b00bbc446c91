package pl.krakow.centra.booking.calendars.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.calendars.domain.Subscription.Mine;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfBeneficiary;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfCentre;
import pl.krakow.centra.booking.calendars.domain.Subscription.OfRoom;
import pl.krakow.centra.booking.calendars.domain.Subscription.Shows;
import pl.krakow.centra.booking.rooms.domain.RoomId;

/** What every store of subscriptions promises: a token stands for one feed until its owner ends it. */
public abstract class SubscriptionsContract {

    private static final Instant NOW = Instant.parse("2026-12-01T07:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);
    private static final RoomId ROOM = new RoomId("reymonta", "1w040");

    protected abstract Subscriptions subscriptions();

    @Test
    void everyKindIsReadBackByItsToken() {
        var all = new Shows[] {
            new OfRoom(ROOM),
            new OfCentre("reymonta", null),
            new OfCentre("reymonta", ROOM),
            new Mine(),
            new OfBeneficiary(new BeneficiaryId(UUID.randomUUID()))
        };
        for (var shows : all) {
            var subscription = subscription("anna", shows, NOW);
            subscriptions().keep(subscription);

            assertThat(subscriptions().byTokenHash(subscription.tokenHash())).contains(subscription);
            assertThat(subscriptions().find(subscription.id())).contains(subscription);
        }
        assertThat(subscriptions().byTokenHash("nobody's")).isEmpty();
        assertThat(subscriptions().of("anna")).hasSize(all.length);
    }

    @Test
    void aTokenStandsForOneFeedOnly() {
        var first = subscription("anna", new Mine(), NOW);
        subscriptions().keep(first);
        var same = new Subscription(UUID.randomUUID(), "olena", new Mine(), first.tokenHash(), "pl", NOW, null, null);

        assertThatThrownBy(() -> subscriptions().keep(same)).isInstanceOf(DuplicateKeyException.class);

        assertThat(subscriptions().byTokenHash(first.tokenHash())).contains(first);
    }

    @Test
    void onlyItsOwnerEndsAFeed() {
        var annas = subscription("anna", new Mine(), NOW);
        subscriptions().keep(annas);

        assertThat(subscriptions().end(annas.id(), "olena")).isFalse();
        assertThat(subscriptions().find(annas.id())).isPresent();
        assertThat(subscriptions().end(annas.id(), "anna")).isTrue();
        assertThat(subscriptions().end(annas.id(), "anna")).isFalse();

        assertThat(subscriptions().byTokenHash(annas.tokenHash())).isEmpty();
    }

    @Test
    void aPersonsFeedsAreListedOldestFirstAndEndTogether() {
        var later = subscription("anna", new Mine(), NOW.plusSeconds(60));
        var earlier = subscription("anna", new OfRoom(ROOM), NOW);
        var olenas = subscription("olena", new Mine(), NOW);
        subscriptions().keep(later);
        subscriptions().keep(earlier);
        subscriptions().keep(olenas);
        assertThat(subscriptions().of("anna")).containsExactly(earlier, later);

        subscriptions().endAll("anna");

        assertThat(subscriptions().of("anna")).isEmpty();
        assertThat(subscriptions().of("olena")).containsExactly(olenas);
    }

    @Test
    void theDayAFeedWasFetchedIsNotedAndNothingElse() {
        var feed = subscription("anna", new Mine(), NOW);
        subscriptions().keep(feed);

        subscriptions().used(feed.id(), TODAY);
        subscriptions().used(UUID.randomUUID(), TODAY);

        assertThat(subscriptions().of("anna"))
                .containsExactly(
                        new Subscription(feed.id(), "anna", new Mine(), feed.tokenHash(), "pl", NOW, null, TODAY));
    }

    private static Subscription subscription(String subject, Shows shows, Instant made) {
        var until = shows instanceof OfCentre ? TODAY.plusYears(1) : null;
        return new Subscription(
                UUID.randomUUID(), subject, shows, UUID.randomUUID().toString(), "pl", made, until, null);
    }
}
