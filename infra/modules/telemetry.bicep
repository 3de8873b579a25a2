// Where logs and measurements go.

@description('What the names begin with.')
param name string

@description('The Azure region.')
param location string

@description('Tags for every resource.')
param tags object

@description('Days for which logs are kept.')
param logDays int

resource workspace 'Microsoft.OperationalInsights/workspaces@2023-09-01' = {
  name: '${name}-logs'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: logDays
    // Who sends logs here proves it with an identity; the workspace's keys do nothing.
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: '${name}-insights'
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    IngestionMode: 'LogAnalytics'
    // Addresses of callers are not kept.
    DisableIpMasking: false
  }
}

@description('The workspace, for diagnostic settings and queries.')
output workspaceId string = workspace.id

@description('Application Insights, for the availability test.')
output insightsId string = insights.id

@description('The name of Application Insights; its connection string is read where it is used, and never handed on.')
output insightsName string = insights.name
