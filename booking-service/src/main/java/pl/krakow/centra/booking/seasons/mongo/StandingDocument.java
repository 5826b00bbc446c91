package pl.krakow.centra.booking.seasons.mongo;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import pl.krakow.centra.booking.beneficiaries.domain.BeneficiaryId;
import pl.krakow.centra.booking.seasons.domain.Standing;

/** What a beneficiary wished for and got, in minutes. */
record StandingDocument(UUID beneficiary, long wished, long served) {

    static List<StandingDocument> of(Map<BeneficiaryId, Standing> standings) {
        return standings.entrySet().stream()
                .map(entry -> new StandingDocument(
                        entry.getKey().value(),
                        entry.getValue().wished(),
                        entry.getValue().served()))
                .sorted(Comparator.comparing(document -> document.beneficiary().toString()))
                .toList();
    }

    static Map<BeneficiaryId, Standing> toStandings(List<StandingDocument> documents) {
        return documents.stream()
                .collect(Collectors.toMap(
                        document -> new BeneficiaryId(document.beneficiary()),
                        document -> new Standing(document.wished(), document.served())));
    }
}
