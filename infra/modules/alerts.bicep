// What somebody should hear of. `infra/operating.md` says what each means and what to do.

@description('What the names begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags for every resource.')
param tags object

@description('Who hears of it.')
param emails string[]

@description('The host that the bot listens on.')
param host string

@description('The name of the container app.')
param appName string

@description('Application Insights.')
param insightsId string

@description('The workspace that keeps the logs.')
param workspaceId string

resource people 'Microsoft.Insights/actionGroups@2023-01-01' = {
  name: '${name}-people'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: take(name, 12)
    enabled: true
    emailReceivers: [
      for email in emails: {
        name: email
        emailAddress: email
        useCommonAlertSchema: true
      }
    ]
  }
}

// From outside, as Teams sees it: name, certificate, bot and record.
resource ready 'Microsoft.Insights/webtests@2022-06-15' = {
  name: '${name}-ready'
  location: location
  tags: union(tags, { 'hidden-link:${insightsId}': 'Resource' })
  kind: 'standard'
  properties: {
    SyntheticMonitorId: '${name}-ready'
    Name: '${name}-ready'
    Kind: 'standard'
    Enabled: true
    Frequency: 300
    Timeout: 30
    RetryEnabled: true
    // UK South, North Europe, West Europe.
    Locations: [{ Id: 'emea-ru-msa-edge' }, { Id: 'emea-gb-db3-azr' }, { Id: 'emea-nl-ams-azr' }]
    Request: { RequestUrl: 'https://${host}/readyz', HttpVerb: 'GET', ParseDependentRequests: false }
    ValidationRules: { ExpectedHttpStatusCode: 200, SSLCheck: true, SSLCertRemainingLifetimeCheck: 7 }
  }
}

resource notReady 'Microsoft.Insights/metricAlerts@2018-03-01' = {
  name: '${name}-not-ready'
  location: 'global'
  tags: tags
  properties: {
    description: 'The bot, or its record, does not answer.'
    severity: 1
    enabled: true
    scopes: [ready.id, insightsId]
    evaluationFrequency: 'PT5M'
    windowSize: 'PT15M'
    criteria: {
      'odata.type': 'Microsoft.Azure.Monitor.WebtestLocationAvailabilityCriteria'
      webTestId: ready.id
      componentId: insightsId
      failedLocationCount: 2
    }
    actions: [{ actionGroupId: people.id }]
  }
}

// `level` and `msg` are the log's own: 40 warns, 50 and more are errors.
var lines = 'ContainerAppConsoleLogs | where ContainerAppName == "${appName}" | extend line = parse_json(Log)'
var rules = [
  {
    name: 'errors'
    description: 'Something failed that should not.'
    severity: 2
    minutes: 15
    threshold: 3
    query: '${lines} | where toint(line.level) >= 50'
  }
  {
    name: 'not-told'
    description: 'Somebody may not have been told: ask the bot "who was not reached".'
    severity: 3
    minutes: 60
    threshold: 0
    query: '${lines} | where tostring(line.msg) in ("a post has nobody to go to", "not known to be posted")'
  }
  {
    name: 'refused'
    description: 'Many requests that do not come from Teams, or from another organisation.'
    severity: 3
    minutes: 60
    threshold: 50
    query: '${lines} | where tostring(line.msg) startswith "refused: "'
  }
]

resource logRules 'Microsoft.Insights/scheduledQueryRules@2022-06-15' = [
  for rule in rules: {
    name: '${name}-${rule.name}'
    location: location
    tags: tags
    kind: 'LogAlert'
    properties: {
      displayName: '${name}-${rule.name}'
      description: rule.description
      severity: rule.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: rule.minutes == 60 ? 'PT1H' : 'PT15M'
      // The table comes into being with the first line of the log.
      skipQueryValidation: true
      criteria: {
        allOf: [
          {
            query: rule.query
            timeAggregation: 'Count'
            operator: 'GreaterThan'
            threshold: rule.threshold
            failingPeriods: { numberOfEvaluationPeriods: 1, minFailingPeriodsToAlert: 1 }
          }
        ]
      }
      actions: { actionGroups: [people.id] }
    }
  }
]
