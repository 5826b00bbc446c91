package pl.krakow.centra.reporting.reckoning;

import static pl.krakow.centra.reporting.counting.domain.Dimension.AGE_BAND;
import static pl.krakow.centra.reporting.counting.domain.Dimension.COMMITMENT;
import static pl.krakow.centra.reporting.counting.domain.Dimension.DISTRICT;
import static pl.krakow.centra.reporting.counting.domain.Dimension.PLACEMENT_STATE;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;

import pl.krakow.centra.domainevents.AgreementConcluded;
import pl.krakow.centra.domainevents.AgreementEnded;
import pl.krakow.centra.domainevents.OpportunityClosed;
import pl.krakow.centra.domainevents.OpportunityPublished;
import pl.krakow.centra.domainevents.PlacementChanged;
import pl.krakow.centra.domainevents.VolunteerHoursConfirmed;
import pl.krakow.centra.domainevents.VolunteerRegistered;
import pl.krakow.centra.domainevents.VolunteeringCertificateIssued;
import pl.krakow.centra.domainevents.VolunteeringCertificateRevoked;
import pl.krakow.centra.reporting.counting.Reckoned;
import pl.krakow.centra.reporting.counting.domain.Dimension.Part;
import pl.krakow.centra.reporting.counting.domain.FactId;
import pl.krakow.centra.reporting.counting.domain.Indicator;

/**
 * How volunteering is counted. Offers, agreements and certificates count on the local day they were made, placements on the first
 * day of service, hours on the day that was worked; a volunteer on the day of signing up, and as active on every day with confirmed
 * hours. An erased volunteer stays counted.
 */
final class VolunteeringReckoning {

    /** Events of one placement may share a version: then the one whose state comes later is the newer one. */
    private static final int STATES = 16;

    private VolunteeringReckoning() {}

    /**
     * Counted as they were then: that they moved or grew older ({@code VolunteerChanged}) would correct years that are closed.
     *
     * @param told the day it was told, on which counts what was told before the day of registering was
     */
    static Reckoned of(VolunteerRegistered registered, long version, LocalDate told) {
        var volunteer = registered.volunteer();
        var date = volunteer.registeredOn() == null ? told : volunteer.registeredOn();
        var age = AGE_BAND.is(volunteer.ageBand());
        var district = volunteer.district();
        return Reckoned.of(FactId.of("volunteer", volunteer.volunteerId()), version, volunteer.centre(), date)
                .count(
                        Indicator.VOLUNTEERS_REGISTERED,
                        volunteer.volunteerId(),
                        district == null ? new Part[] {age} : new Part[] {age, DISTRICT.is(district)})
                .done();
    }

    static Reckoned of(OpportunityPublished published, long version, ZoneId zone) {
        var commitment = published.commitment();
        var parts = commitment == null ? new Part[] {} : new Part[] {COMMITMENT.is(commitment)};
        return Reckoned.of(
                        FactId.of("opportunity", published.opportunityId()),
                        version,
                        published.centre(),
                        published.publishedAt().atZoneSameInstant(zone).toLocalDate())
                .add(Indicator.OPPORTUNITIES, 1, parts)
                .add(Indicator.OPPORTUNITY_SEATS, published.seats(), parts)
                .done();
    }

    /** It was offered all the same, so its end is a fact of its own. */
    static Reckoned of(OpportunityClosed closed, long version, LocalDate date) {
        return Reckoned.of(FactId.of("opportunity-closed", closed.opportunityId()), version, closed.centre(), date)
                .add(Indicator.OPPORTUNITIES_CLOSED, 1)
                .done();
    }

    static Reckoned of(PlacementChanged changed, long version) {
        var placement = changed.placement();
        var state = PLACEMENT_STATE.is(changed.state());
        var sheet = Reckoned.of(
                        FactId.of("placement", placement.placementId()),
                        version * STATES + changed.state().ordinal(),
                        placement.centre(),
                        placement.firstDay())
                .add(Indicator.PLACEMENTS_SOUGHT, 1, state);
        return switch (changed.state()) {
            case ACCEPTED, AGREED, RUNNING, FINISHED, BROKEN_OFF, NO_SHOW ->
                sheet.add(Indicator.PLACEMENTS, 1, state)
                        .count(Indicator.VOLUNTEERS_PLACED, placement.volunteerId())
                        .done();
            case APPLIED, WAITING, OFFERED, DECLINED, EXPIRED, WITHDRAWN, REJECTED -> sheet.done();
        };
    }

    /** Each version of an agreement is a fact of its own. */
    static Reckoned of(AgreementConcluded concluded, long version, ZoneId zone) {
        return Reckoned.of(
                        FactId.of("agreement", concluded.agreementId() + "/" + concluded.version()),
                        version,
                        concluded.centre(),
                        concluded.concludedAt().atZoneSameInstant(zone).toLocalDate())
                .add(concluded.version() == 1 ? Indicator.AGREEMENTS : Indicator.AGREEMENT_CHANGES, 1)
                .done();
    }

    static Reckoned of(AgreementEnded ended, long version) {
        return Reckoned.of(FactId.of("agreement-ended", ended.agreementId()), version, ended.centre(), ended.lastDay())
                .add(Indicator.AGREEMENTS_ENDED, 1)
                .done();
    }

    static Reckoned of(VolunteerHoursConfirmed hours, long version) {
        var fact = FactId.of("volunteer-hours", hours.placementId() + "/" + hours.day());
        if (hours.minutes() == 0) {
            return Reckoned.nothing(fact, version);
        }
        var value = hours.valueInGrosz();
        return Reckoned.of(fact, version, hours.centre(), hours.day())
                .add(Indicator.VOLUNTEER_HOURS, hours.minutes())
                .add(Indicator.VOLUNTEER_HOURS_UNVALUED, value == null ? hours.minutes() : 0)
                .add(Indicator.VOLUNTEER_VALUE, value == null ? 0 : value)
                .count(Indicator.VOLUNTEERS_ACTIVE, hours.volunteerId())
                .count(Indicator.ORGANISATIONS_HELPED, hours.organisationId())
                .done();
    }

    static Reckoned of(VolunteeringCertificateIssued issued, long version, ZoneId zone) {
        return Reckoned.of(
                        certificate(issued.certificateId()),
                        version,
                        issued.centre(),
                        issued.issuedAt().atZoneSameInstant(zone).toLocalDate())
                .add(Indicator.VOLUNTEER_CERTIFICATES, 1)
                .done();
    }

    static Reckoned of(VolunteeringCertificateRevoked revoked, long version) {
        return Reckoned.nothing(certificate(revoked.certificateId()), version);
    }

    private static FactId certificate(UUID id) {
        return FactId.of("volunteer-certificate", id);
    }
}
