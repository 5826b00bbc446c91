/**
 * Figures counted from what the services themselves have stored, by what each indicator is said to mean. Nothing here knows how
 * reporting-service counts, what events tell, or any other code of the services: field by field it reads their documents.
 */
@NullMarked
package pl.krakow.centra.acceptance.recount;

import org.jspecify.annotations.NullMarked;
