/** What the OpenAPI descriptions of all services have in common. */
@NullMarked
package pl.krakow.centra.kit.openapi;

import org.jspecify.annotations.NullMarked;
