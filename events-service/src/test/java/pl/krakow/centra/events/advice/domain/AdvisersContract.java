package pl.krakow.centra.events.advice.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

/** What every store of advisers does. */
public abstract class AdvisersContract {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate UNTIL = LocalDate.of(2028, 12, 31);

    /** The same store throughout a test, empty at its beginning. */
    protected abstract Advisers advisers();

    private static Adviser adviser(String name, String centre) {
        return new Adviser(
                new AdviserId(UUID.randomUUID()),
                "account of " + name,
                name,
                new Adviser.Profile(
                        Set.of("law", "pr"),
                        Set.of("pl", "uk"),
                        Set.of(Way.ON_SITE, Way.PHONE),
                        new About("Radczyni prawna", null, "Юристка")),
                List.of(new Engagement(centre, FROM, UNTIL)),
                true,
                1);
    }

    @Test
    void readsBackWhatWasSaved() {
        var anna = adviser("Anna Nowak", "reymonta");

        assertThat(advisers().add(anna)).isTrue();

        assertThat(advisers().find(anna.id())).contains(anna);
        assertThat(advisers().ofSubject(anna.subject())).contains(anna);
        assertThat(advisers().of(List.of(anna.id(), new AdviserId(UUID.randomUUID()))))
                .containsOnlyKeys(anna.id());
        assertThat(advisers().find(new AdviserId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void keepsOneAdviserPerAccount() {
        var anna = adviser("Anna Nowak", "reymonta");
        advisers().add(anna);

        assertThat(advisers().add(adviser("Anna Nowak", "nowa-huta"))).isFalse();
        assertThat(advisers().all()).containsExactly(anna);
    }

    @Test
    void listsThoseOfACentreByNameAlsoThoseWhoWereThereOnce() {
        var zofia = adviser("Zofia", "reymonta").retired("reymonta", FROM.plusDays(3));
        var anna = adviser("Anna", "reymonta").engaged(new Engagement("nowa-huta", FROM, UNTIL));
        var ewa = adviser("Ewa", "nowa-huta");
        List.of(zofia, ewa, anna).forEach(advisers()::add);

        assertThat(advisers().at("reymonta")).extracting(Adviser::name).containsExactly("Anna", "Zofia");
        assertThat(advisers().at("nowa-huta")).extracting(Adviser::name).containsExactly("Anna", "Ewa");
        assertThat(zofia.worksAt("reymonta", FROM.plusDays(4))).isFalse();
    }

    @Test
    void savesNothingOnAnAdviserThatSomebodyElseChangedFirst() {
        var anna = adviser("Anna", "reymonta");
        advisers().add(anna);
        var one = anna.described("Anna Nowak", anna.profile(), true);
        var other = anna.described("Anna Kowal", anna.profile(), false);

        assertThat(advisers().save(one)).isTrue();
        assertThat(advisers().save(other)).isFalse();
        assertThat(advisers().find(anna.id())).contains(one);
    }
}
