package pl.krakow.centra.booking.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static pl.krakow.centra.booking.reservation.Centre.COORDINATOR;
import static pl.krakow.centra.booking.reservation.Centre.MONDAY;
import static pl.krakow.centra.booking.reservation.Centre.moment;
import static pl.krakow.centra.booking.reservation.Centre.slot;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import pl.krakow.centra.booking.privacy.Retention;
import pl.krakow.centra.booking.reservation.domain.MeetingDetails;
import pl.krakow.centra.booking.reservation.domain.Reymonta;
import pl.krakow.centra.booking.reservation.domain.SheetId;

/** How long people and texts of meetings are kept is a setting, and what is older goes. */
class RetentionTest {

    private final Centre centre = new Centre();

    @Test
    void forgetsPeopleAndTextsEachAfterTheTimeThatIsSet() {
        var retention = bound(Map.of("responsible-people", "P10D", "texts", "P20D"));
        var details = new MeetingDetails(
                "Zebranie",
                "Plan",
                12,
                List.of(),
                false,
                new MeetingDetails.ResponsiblePerson("Ewa Lipa", "600 100 200", null),
                Centre.REGULATIONS);
        centre.place(COORDINATOR, "1w040", slot(MONDAY, "10:00", "12:00"), details);

        sweep(retention, MONDAY.plusDays(10));
        assertThat(kept()).isEqualTo(details);

        sweep(retention, MONDAY.plusDays(11));
        assertThat(kept().responsiblePerson()).isNull();
        assertThat(kept().title()).isEqualTo("Zebranie");

        sweep(retention, MONDAY.plusDays(21));
        assertThat(kept().title()).isEmpty();
        assertThat(kept().expectedPeople()).isEqualTo(12);
    }

    @Test
    void keepsThemForTheTimesOfTheLawWhenNothingIsSet() {
        assertThat(bound(Map.of())).isEqualTo(new Retention(Period.ofYears(1), Period.ofYears(5), Period.ofYears(3)));
    }

    @Test
    void refusesToKeepThemForNoTimeAtAll() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Retention(Period.ZERO, Period.ofYears(5), Period.ofYears(3)));
    }

    private static Retention bound(Map<String, String> settings) {
        var source = new MapConfigurationPropertySource();
        settings.forEach((name, value) -> source.put("centra.booking.retention." + name, value));
        return new Binder(source).bindOrCreate("centra.booking.retention", Retention.class);
    }

    private void sweep(Retention retention, LocalDate day) {
        var now = moment(day, "09:00");
        centre.at(now);
        var data = new BookingData(centre.sheets, centre.onTheSheet(), Centre.centres(), retention, centre.clock());
        data.forgetWhatIsOld(now);
        assertThat(data.forgetWhatIsOld(now)).as("nothing is left").isZero();
    }

    private MeetingDetails kept() {
        return centre.sheets
                .of(new SheetId(Reymonta.ROOM_1W040.id(), MONDAY), Centre.KRAKOW)
                .bookings()
                .getFirst()
                .details();
    }
}
