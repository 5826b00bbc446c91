package pl.krakow.centra.volunteering.certificates.mongo;

import java.time.Instant;
import java.util.UUID;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A file that was printed.
 *
 * @param id SHA-256 of its bytes, in hex
 * @param number of the edition
 */
@Document(PrintDocument.COLLECTION)
@TypeAlias("certificatePrint")
record PrintDocument(@Id String id, UUID certificate, String number, Instant at) {

    static final String COLLECTION = "volunteeringCertificatePrints";
}
