package pl.krakow.centra.kit.security;

/** What a person is in the city, independent of any centre. */
public enum Role {
    RESIDENT,
    /** Acts for an organisation or an informal group. */
    REPRESENTATIVE,
    /** The city office: reads everything aggregated, changes nothing in a centre. */
    CITY,
    /** Opens centres and names operators. */
    ADMIN
}
