package pl.krakow.centra.volunteering.certificates;

import java.util.List;
import java.util.Optional;

import lombok.RequiredArgsConstructor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import pl.krakow.centra.kit.centre.CentreId;
import pl.krakow.centra.kit.security.Actor;
import pl.krakow.centra.kit.web.Cursor;
import pl.krakow.centra.kit.web.Page;
import pl.krakow.centra.kit.web.Paging;
import pl.krakow.centra.volunteering.agreements.AgreementParties;
import pl.krakow.centra.volunteering.certificates.domain.Certificate;
import pl.krakow.centra.volunteering.certificates.domain.CertificateId;
import pl.krakow.centra.volunteering.certificates.domain.Certificates;
import pl.krakow.centra.volunteering.organisations.domain.OrganisationId;
import pl.krakow.centra.volunteering.volunteers.domain.Volunteers;

/** Shows certificates: their own to volunteers, an organisation's to who acts for it, a centre's to its staff. */
@Component
@RequiredArgsConstructor
public class FindCertificates {

    private final Certificates certificates;
    private final Volunteers volunteers;
    private final AgreementParties parties;

    public List<Certificate> mine(Actor actor) {
        return volunteers
                .ofSubject(actor.subject())
                .map(volunteer -> certificates.of(volunteer.id()))
                .orElseGet(List::of);
    }

    /** One of the volunteer with this account. */
    public Optional<Certificate> mine(CertificateId id, Actor actor) {
        return certificates.find(id).filter(certificate -> parties.isVolunteer(actor, certificate.volunteer()));
    }

    public Optional<Certificate> at(CentreId centre, CertificateId id, Actor actor) {
        return certificates
                .find(id)
                .filter(certificate -> certificate.centre().equals(centre.value()))
                .filter(certificate -> parties.mayReadPapers(
                        actor, certificate.centre(), certificate.organisation(), certificate.volunteer()));
    }

    /** Nothing when who asks is neither the centre's staff nor acts for the organisation. */
    public Optional<Page<Certificate>> at(
            CentreId centre, @Nullable OrganisationId organisation, Paging paging, Actor actor) {
        boolean may = parties.mayListPapers(actor, centre.value(), organisation);
        if (!may) {
            return Optional.empty();
        }
        var after =
                paging.after().map(cursor -> new CertificateId(cursor.uuid(0))).orElse(null);
        return Optional.of(Page.of(
                certificates.at(centre.value(), organisation, after, paging.limit() + 1),
                paging.limit(),
                certificate -> Cursor.of(certificate.id())));
    }
}
