package io.portico.views.agency;

/**
 * How access ends in the agency.
 *
 * @param proposeWhenWorkEnds whether taking access back is proposed when a project is over
 * @param suspendUnseenAfterDays after how many days people outside who were not seen are suspended; 0 for never
 */
public record EndingRulesDetails(boolean proposeWhenWorkEnds, int suspendUnseenAfterDays) {}
