import { describe, expect, it } from 'vitest'
import { isSensitiveName } from '../../../shared/domain/privacy.ts'

describe('names of columns that the app keeps nothing about', () => {
  it.each(
    `leeftijd, leeftijdscategorie, Leeftijdsgroep, geboortedatum2, geboorteland, geboortejaar, birthplace, sekse_code,
    SekseCode, geslachtM, genderidentiteit, gezondheidsklachten, ziekteverzuim, ziektedagen, verzuimpercentage, religieus,
    Religieuze achtergrond, godsdienstig, levensbeschouwing, etnicity, etniciteit2, etnische groep, ethnicBackground,
    nationaliteit_1, salarisschaal, beoordelingsgesprek, leerlingnummers, diagnoses, m/v, geb.datum, ras, kind, age, seksualiteit,
    vakbondslid, medischDossier`.split(/,\s+/u),
  )('%s', (name) => {
    expect(isSensitiveName(name)).toBe(true)
  })

  it.each(
    `stage, stagebegeleider, mandaat, kindcentrum, Integraal Kindcentrum, agenda, management, raster, klas, terras, rasterlijn,
    partijdig, beheer, geboeid, geslaagd, gezond verstand, geloofwaardig, leefomgeving, kerkrade, kerntaak, unionist, sexten, vmbo, mvo,
    gezondheidszorg, godsdienstleraar, bouw, vak, district_site, efficacy, trust, leerlingbegeleider, salon,
    performer, schaalgrootte, manager, vrouwenplein, healthy`.split(/,\s+/u),
  )('not %s', (name) => {
    expect(isSensitiveName(name)).toBe(false)
  })
})
