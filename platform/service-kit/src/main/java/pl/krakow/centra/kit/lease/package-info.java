/** Work that one of several replicas does at a time. */
@NullMarked
package pl.krakow.centra.kit.lease;

import org.jspecify.annotations.NullMarked;
