package pl.krakow.centra.booking.beneficiaries.domain;

/** Somebody became a beneficiary. */
public record BeneficiaryRegistered(Beneficiary beneficiary) {}
