package pl.krakow.centra.kit.security;

/** What a person does at one centre for an operator's term. */
public enum StaffRole {
    COORDINATOR,
    RECEPTIONIST,
    ADVISER
}
